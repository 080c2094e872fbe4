"""The server: Streamlit around app.py, with what it does not do by itself.

Started by run.py as `streamlit run serve.py`. On top of Streamlit: its own files are compressed,
every address answers in Vietnamese and an unknown one with 404, an error in a page becomes a calm
sentence while the log keeps the traceback, and nothing is served to, or fetched from, another host
(serving/), however the server was started. What readers are likely to ask next is asked ahead.
"""

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime.pages_manager import PagesManager

from data import access, examining
from data.keeping import configured, ways
from data.sending import senders
from figures import page, wording
from navigation import PAGES
from queries import ahead
from serving.addresses import Addresses
from serving.at_once import send_at_once
from serving.files import Files
from serving.headers import KeepInside
from serving.proxied import Believed, Proxied
from serving.routes import ADDRESSES, BACK_FROM_PROVIDER
from serving.uploads import Uploads
from serving.visitors import Shut, Visitors

# Streamlit takes a folder named pages/ for its older kind of app: the first deep link after a
# start would open an English dialog, and a file directly in it would run without app.py. A private
# name; the version is pinned and tests/test_serve.py asks whether it is still there.
PagesManager.uses_pages_directory = False
ahead.worker.start()
examining.look_ahead()
send_at_once()


def show_error(error: Exception) -> bool:
    """Shows the reader a calm sentence; Streamlit has already logged the traceback."""
    page.show_error(error)
    return True


def configured_way() -> ways.Proxy | ways.Provider | str | None:
    """How people come in on this machine, read once; a sentence where that is said wrongly."""
    try:
        return ways.configured_way()
    except configured.WrongFile as fault:
        return str(fault)


def gate(way: ways.Proxy | ways.Provider | str | None) -> Middleware:
    """What asks each request who it is for."""
    if way is None:
        return Middleware(Visitors, elsewhere=wording.not_on_loopback())
    access.ask_who_enters()
    if isinstance(way, str):
        return Middleware(Shut, reason=way)
    if isinstance(way, ways.Provider):
        return signed_in(way)
    believed = Believed(way.address, way.host, way.person, way.groups, ways.SECRET, way.secret)
    return Middleware(Proxied, believed=believed)


def signed_in(way: ways.Provider) -> Middleware:
    from data import builds
    from data.people import ended
    from serving.sign_ins import Asked
    from serving.signed_in import SignedIn

    return Middleware(
        SignedIn,
        asked=Asked(way.address, way.host, way.cookie_secret, way.name, way.groups),
        is_over=lambda seal, until: ended.is_over(builds.store(), seal, until),
        end=lambda seal, until: ended.end(builds.store(), seal, until),
    )


def told_streamlit(way: ways.Proxy | ways.Provider | str | None) -> dict[str, dict]:
    """What it would read in a file of secrets: whom it asks to sign people in, and how."""
    if not isinstance(way, ways.Provider):
        return {}
    return {
        "auth": {
            "redirect_uri": way.address + BACK_FROM_PROVIDER,
            "cookie_secret": way.cookie_secret,
            "client_id": way.client_id,
            "client_secret": way.client_secret,
            "server_metadata_url": way.provider,
            # Who has signed in there already is not asked again: an empty value counts as none.
            "client_kwargs": {"scope": "openid email profile", "prompt": ""},
        }
    }


way = configured_way()
app = st.App(
    "app.py",
    secrets=told_streamlit(way),
    middleware=[
        Middleware(KeepInside),
        gate(way),
        Middleware(Uploads, may_send=senders.may_send(way)),
        # Streamlit compresses everything but the 7 MB of files that make up its first load.
        Middleware(Files),
        Middleware(
            Addresses,
            pages=[entry.url_path for entry in PAGES],
            drawing=[entry.url_path for entry in PAGES if entry.draws],
            besides=ADDRESSES if isinstance(way, ways.Provider) else (),
        ),
    ],
    on_script_error=show_error,
)

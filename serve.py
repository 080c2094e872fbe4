"""The server: Streamlit around app.py, with what it does not do by itself.

Started by run.py as `streamlit run serve.py`. On top of Streamlit: its own files are compressed,
every address answers in Vietnamese and an unknown one with 404, an error in a page becomes a calm
sentence while the log keeps the traceback, and nothing is served to, or fetched from, another host
(serving/), however the server was started. What readers are likely to ask next is asked ahead.
"""

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime.pages_manager import PagesManager

from data import access
from data.keeping import configured, ways
from figures import page, wording
from navigation import PAGES
from queries import ahead
from serving.addresses import Addresses
from serving.at_once import send_at_once
from serving.files import Files
from serving.headers import KeepInside
from serving.proxied import Believed, Proxied
from serving.visitors import Shut, Visitors

# Streamlit takes a folder named pages/ for its older kind of app: the first deep link after a
# start would open an English dialog, and a file directly in it would run without app.py. A private
# name; the version is pinned and tests/test_serve.py asks whether it is still there.
PagesManager.uses_pages_directory = False
ahead.worker.start()
send_at_once()


def show_error(error: Exception) -> bool:
    """Shows the reader a calm sentence; Streamlit has already logged the traceback."""
    page.show_error(error)
    return True


def gate() -> Middleware:
    """What asks each request who it is for: as this machine is configured, read once."""
    try:
        way = ways.configured_way()
    except configured.WrongFile as fault:
        access.ask_who_enters()
        return Middleware(Shut, reason=str(fault))
    if way is None:
        return Middleware(Visitors, elsewhere=wording.not_on_loopback())
    access.ask_who_enters()
    believed = Believed(way.address, way.host, way.person, way.groups, ways.SECRET, way.secret)
    return Middleware(Proxied, believed=believed)


app = st.App(
    "app.py",
    middleware=[
        Middleware(KeepInside),
        gate(),
        # Streamlit compresses everything but the 7 MB of files that make up its first load.
        Middleware(Files),
        Middleware(
            Addresses,
            pages=[entry.url_path for entry in PAGES],
            drawing=[entry.url_path for entry in PAGES if entry.draws],
        ),
    ],
    on_script_error=show_error,
)

"""Cookies as Streamlit writes them after somebody signed in, made with a secret of one's own."""

from __future__ import annotations

import time

from streamlit.auth_util import set_cookie_with_chunks
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

ADDRESS = "https://cchc.test"
SECRET = "c" * 40


def claims(**changed: object) -> dict:
    """What the provider says of a leader, with what Streamlit adds."""
    now = int(time.time())
    said = {
        **{"iss": "https://sso.test", "sub": "062099012345", "nonce": "chance", "iat": now},
        **{"exp": now + 600, "preferred_username": "an", "email": "an@kontum.gov.vn"},
        **{"groups": ["to-cong-tac"], "origin": ADDRESS, "is_logged_in": True},
    }
    return {key: value for key, value in (said | changed).items() if value is not ...}


def cookies(said: object, secret: str = SECRET) -> dict[str, str]:
    """Several where it is long."""
    kept: dict[str, str] = {}

    def signed(name: str, value: str) -> bytes:
        return create_signed_value(secret, name, value)

    def keep(name: str, value: str) -> None:
        kept[name] = signed(name, value).decode()

    set_cookie_with_chunks(keep, signed, USER_COOKIE_NAME, said, cookie_attr_size=60)
    return kept


def header(said: object, secret: str = SECRET) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies(said, secret).items())

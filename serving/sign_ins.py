"""The sign-in that a request brings: what the office's provider said of somebody, in a cookie.

Streamlit takes the provider's token, checks it, and keeps its claims in a cookie that it signs. By
itself it believes that cookie for thirty days, however short the token was to last, and also after
its person signed out. Here it says until when, and which sign-in it is.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import NamedTuple

from starlette.requests import HTTPConnection
from starlette.types import Scope
from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from serving import named

# What tells one sign-in from any other: whose, at whom, when; `nonce` is chance.
IDENTIFYING = ("iss", "sub", "iat", "exp", "nonce")
UNVERIFIED = (False, "false")


class Asked(NamedTuple):
    """What is known of the provider's cookies (data/keeping/ways.py)."""

    address: str
    host: str
    cookie_secret: str
    name: str
    groups: str | None


class SignIn(NamedTuple):
    """Who, in which groups; a seal of this sign-in that says nothing of them; until when."""

    person: str
    groups: tuple[str, ...]
    seal: str
    until: float


def brought(scope: Scope, asked: Asked) -> SignIn | None:
    """By this request; None where it brings none that was signed here for this address."""
    claims = _claims(scope, asked.cookie_secret)
    until = claims.get("exp")
    is_ours = claims.get("origin") == asked.address and claims.get("is_logged_in") is True
    if not is_ours or isinstance(until, bool) or not isinstance(until, int | float):
        return None
    person = named.a_name(claims.get(asked.name))
    # Whoever may register an address that nobody verified could register another's.
    if asked.name == "email" and claims.get("email_verified") in UNVERIFIED:
        person = ""
    if not person:
        return None
    said = claims.get(asked.groups) if asked.groups else None
    listed = said if isinstance(said, list) else [said]  # of one group some say just its name
    groups = tuple(each for each in listed if isinstance(each, str))
    return SignIn(person, groups, _seal(claims, asked.cookie_secret), float(until))


def _claims(scope: Scope, secret: str) -> dict:
    """What a cookie says that was signed with `secret`; nothing where there is none."""
    cookies = HTTPConnection(scope).cookies

    def one(name: str) -> bytes | None:
        value = cookies.get(name)
        return decode_signed_value(secret, name, value.encode("latin-1")) if value else None

    whole = get_cookie_with_chunks(one, USER_COOKIE_NAME)
    try:
        claims = json.loads(whole) if whole else {}
    except ValueError:
        return {}
    return claims if isinstance(claims, dict) else {}


def _seal(claims: dict, secret: str) -> str:
    """With the secret, or a citizen's number in it could be guessed."""
    written = json.dumps([claims.get(key) for key in IDENTIFYING])
    return hmac.new(secret.encode(), written.encode(), hashlib.sha256).hexdigest()

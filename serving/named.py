"""For whom a request is, told to the session that it opens: in headers that the gate alone writes.

What a browser wrote under these names itself is taken out. `proof` is of this process alone: who
starts the program without a gate has none.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from urllib.parse import quote, unquote

from starlette.types import Scope

PERSON, GROUPS, PROOF = "x-thucchat-person", "x-thucchat-groups", "x-thucchat-proof"
# Where people sign in to this program itself: which sign-in it is, and until when.
SIGN_IN, UNTIL = "x-thucchat-sign-in", "x-thucchat-until"
OF_THE_GATE = frozenset({PERSON, GROUPS, PROOF, SIGN_IN, UNTIL})
proof = secrets.token_hex(16)

LONGEST_NAME = 200


def a_name(said: object) -> str:
    """A person's name as a way in says it; nothing where it is none."""
    if not isinstance(said, str) or not said.isprintable() or len(said) > LONGEST_NAME:
        return ""
    return said.strip()


def headers(person: str, groups: Iterable[str]) -> dict[str, str]:
    groups = ",".join(quote(each) for each in groups)
    return {PERSON: quote(person), GROUPS: groups, PROOF: proof}


def groups_in(said: str) -> list[str]:
    """What `headers` wrote of groups."""
    return [name for each in said.split(",") if (name := unquote(each).strip())]


def rewritten(scope: Scope, said: dict[str, str], without: Iterable[str] = ()) -> Scope:
    """The request as the session sees it: with what the gate says, without what others did."""
    dropped = OF_THE_GATE | {name.lower() for name in without}
    kept = [(key, value) for key, value in scope["headers"] if _name(key) not in dropped]
    told = [(key.encode(), value.encode()) for key, value in said.items()]
    return {**scope, "headers": [*kept, *told]}


def values(scope: Scope, name: str) -> list[bytes]:
    """All that a request says under a name."""
    return [value for key, value in scope["headers"] if _name(key) == name.lower()]


def _name(key: bytes) -> str:
    return key.decode("latin-1").lower()

"""How a person is kept: by what they sign in with, but a citizen's number only as a seal of it.

Some ways in call people by the number of their identity card. It is then neither in the list of
roles nor in the journal; a key of this store's own, without which the twelve digits could be
guessed from their seal, lies beside them.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
import time
import unicodedata
import uuid
from functools import lru_cache
from pathlib import Path

from data import asides
from data.disk import moving

KEY = ".people-key"
BYTES = 32
# Alone, or within what a way in makes of it: VNeID|062099012345, 062099012345@dancuquocgia.gov.vn.
A_CITIZENS_NUMBER = re.compile(r"(?<!\d)(\d{9}|\d{12})(?!\d)")
A_SEAL = re.compile(r"số-[0-9a-f]{20}")


def kept(store: Path, name: str) -> str:
    """A name as it is written down. Raises OSError where a key is needed and cannot be kept."""
    if is_seal(name) or not A_CITIZENS_NUMBER.search(name):
        return name
    sealed = hmac.new(_key(store / KEY), name.strip().encode(), hashlib.sha256).hexdigest()
    return f"số-{sealed[:20]}"


def is_seal(name: str) -> bool:
    """Whether a name is written as a seal is: nobody is called so where they sign in."""
    written = unicodedata.normalize("NFC", name.strip()).casefold()
    return A_SEAL.fullmatch(written) is not None


@lru_cache(maxsize=4)
def _key(place: Path) -> bytes:
    """Made once a store; of two who make it, the first one's is everybody's."""
    asides.make_private(place.parent)
    if place.exists():
        return _written(place)
    made = secrets.token_hex(BYTES)
    moving.take_away_left(place)
    aside = place.with_name(f".{place.name}-{uuid.uuid4().hex}{moving.WAITS}")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(descriptor, "w", encoding="ascii") as file:
            file.write(made)
        moving.new(aside, place)
    except FileExistsError:
        return _written(place)
    finally:
        aside.unlink(missing_ok=True)
    return bytes.fromhex(made)


def _written(place: Path) -> bytes:
    """The key of a file that somebody may be writing just now. Raises OSError."""
    for _ in range(50):
        if len(found := place.read_text(encoding="ascii")) == 2 * BYTES:
            return bytes.fromhex(found)
        time.sleep(0.02)
    raise OSError(f"{place}: no key")

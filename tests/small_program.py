"""The real serve.py and what it needs, around two empty pages: it starts in two seconds."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.browser.server import ROOT

APP = """
import streamlit as st
page = st.Page("pages/readers/first.py", url_path="", default=True)
st.navigation([page, st.Page("pages/readers/second.py", url_path="don-vi")]).run()
"""
NAVIGATION = """
from types import SimpleNamespace
PAGES = [
    SimpleNamespace(url_path="", draws=False),
    SimpleNamespace(url_path="don-vi", draws=True),
]
"""
SHOW_ERROR = "def show_error(error): pass\n"
ELSEWHERE = "Chỉ mở được trên chính máy này."
ASKED_AHEAD = "questions are asked ahead"
AHEAD = f"""
class worker:
    def start(): print({ASKED_AHEAD!r}, flush=True)
"""
WORDING = f"def not_on_loopback(): return {ELSEWHERE!r}\n"
STORE = """
import os
from pathlib import Path
def store(): return Path(os.environ["THUCCHAT_STORE"])
"""


def lay(root: Path) -> Path:
    """In an empty folder; returns it."""
    shutil.copy(ROOT / "serve.py", root)
    for folder in ("serving", ".streamlit"):
        shutil.copytree(ROOT / folder, root / folder)
    (root / "app.py").write_text(APP)
    (root / "navigation.py").write_text(NAVIGATION)
    (root / "figures").mkdir()
    (root / "figures" / "page.py").write_text(SHOW_ERROR)
    (root / "figures" / "wording.py").write_text(WORDING, encoding="utf-8")
    (root / "queries").mkdir()
    (root / "queries" / "ahead.py").write_text(AHEAD)
    (root / "data" / "keeping").mkdir(parents=True)
    (root / "data" / "people").mkdir()
    (root / "data" / "builds.py").write_text(STORE)
    (root / "data" / "examining.py").write_text("def look_ahead(): pass\n")
    shutil.copytree(ROOT / "data" / "disk", root / "data" / "disk")
    (root / "data" / "sending").mkdir()
    kept = ("keeping/configured.py", "keeping/ways.py", "people/ended.py", "sending/senders.py")
    for name in ("access.py", "asides.py", *kept):
        shutil.copy(ROOT / "data" / name, root / "data" / name)
    (root / "pages" / "readers").mkdir(parents=True)
    for name in ("first", "second"):
        (root / "pages" / "readers" / f"{name}.py").write_text("")
    return root

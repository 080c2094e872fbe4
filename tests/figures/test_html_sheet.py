"""The stylesheet and the frame's scripts: our classes, the theme's colours, no request."""

import re
from pathlib import Path

import pytest

from figures import look, scripts
from figures.html import marks

ROOT = Path(__file__).parents[2]
FIGURES = ROOT / "figures"
CSS = look.sheet()
SCRIPTS = FIGURES / "scripts"
JS = scripts.all_of_them()
RULES = re.sub(r"/\*.*?\*/", "", CSS, flags=re.S)
PARTS = [
    *(FIGURES / "html").glob("*.py"),
    *SCRIPTS.glob("*.js"),
    *(ROOT / "pages").rglob("*.py"),
]
PYTHON = "".join(path.read_text(encoding="utf-8") for path in PARTS)

TONES = ("concern", "caution", "neutral", "good", "absent")
ROLES = {
    *("bg", "surface", "line", "line2", "ink", "ink2", "ink3", "primary", "series", "series2"),
    *(tone + part for tone in TONES for part in ("", "-t", "-b")),
    *(f"scale-{step}{part}" for step in range(1, 6) for part in ("", "-t")),
} - {"absent-b"}
# Set by a class or by the part itself.
OWN = {"mark", "word", "fill", "across", "columns", "heads", "margin"}


def test_every_stylesheet_of_the_folder_is_sent():
    assert {path.stem for path in (FIGURES / "look").glob("*.css")} == set(look.NAMES)


def test_no_rule_has_the_browser_look_through_the_whole_page():
    """Where one does, each text that a chart measures costs a whole page's style."""
    assert not re.findall(r"(?::root|\bhtml|\bbody|\.stApp):has\(", RULES)


def test_every_colour_is_a_role_of_the_theme():
    used = set(re.findall(r"var\(--([\w-]+)\)", RULES))

    assert used <= ROLES | OWN
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", RULES) == ["#fff"]  # paper


def test_streamlit_is_named_only_where_it_was_tried():
    foreign = {name for name in re.findall(r"\.([a-zA-Z][\w-]*)", RULES) if name[:3] != "tc-"}

    assert foreign == {
        *("st-key-page", "st-key-choices", "st-key-frame", "st-key-find", "st-key-findable"),
        *("stApp", "stPlotlyChart", "stExpander", "stElementContainer", "stDownloadButton"),
        *("stMainBlockContainer", "stVerticalBlock", "stHorizontalBlock", "stColumn"),
        *("stSelectbox", "stTextInput", "stButtonGroup"),
    }


def test_every_class_in_the_sheet_is_written_by_a_part():
    made = set(re.findall(r"tc-[\w-]+", PYTHON + JS))
    stems = ("tc-step-", "tc-cover-", "tc-fill-", "tc-is-", "tc-card-")
    states = {f"tc-{state}" for state in marks.STATES}
    settings = {"tc-left", "tc-right", "tc-center"}
    styled = set(re.findall(r"\.(tc-[\w-]+)", RULES))

    left = {name for name in styled - made - states - settings if not name.startswith(stems)}
    assert left == set()


def test_nothing_in_html_is_smaller_than_fourteen_pixels():
    assert min(float(size) for size in re.findall(r"font-size: ([\d.]+)rem", RULES)) == 0.8125


def test_braces_are_balanced_and_nothing_is_fetched():
    assert RULES.count("{") == RULES.count("}")
    assert "url(" not in RULES and "@import" not in RULES
    assert re.findall(r"fetch\([^)]*\)?|import\(|XMLHttpRequest", JS) == [
        "fetch(own)"
    ]  # a typeface
    assert "if (own.origin !== location.origin) continue;" in JS


def test_every_script_of_the_folder_is_sent_and_can_stand_in_a_page():
    assert {path.stem for path in SCRIPTS.glob("*.js")} == set(scripts.NAMES)
    assert not re.search(r"<[/\w!]", JS)  # Streamlit would leave all of them out


@pytest.mark.parametrize("name", scripts.NAMES)
def test_a_script_is_of_one_idea_and_listens_once_however_often_it_runs(name):
    text = (SCRIPTS / f"{name}.js").read_text(encoding="utf-8")
    (mark,) = re.findall(r"if \(window\.(\w+)\) return;", text)

    assert len(re.findall(rf"window\.{mark} = ", text)) == 1
    listens = re.search("addEventListener|Observer|history\\[write\\] =", text)
    assert not listens or text.index(f"if (window.{mark})") < listens.start()
    assert len(text.splitlines()) <= 150

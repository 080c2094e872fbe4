"""The arrows between the parts, and the rules that keep the tree readable, held by reading it."""

import ast
import re
import sys
from pathlib import Path

from navigation import PAGES
from tests import measure_codes
from tests.module_graph import ROOT, code, files, imports, modules, uses

PARTS = ("pages", "papers", "queries", "notes", "figures", "data", "analysis", "serving")
ARROWS = {
    "pages": {"pages", "papers", "queries", "notes", "figures", "analysis"},
    "papers": {"papers", "queries", "notes", "figures", "analysis"},
    "queries": {"queries", "data"},
    "notes": {"notes", "data"},
    "figures": {"figures"},
    "data": {"data", "analysis"},
    "analysis": {"analysis"},
    "serving": {"serving"},
}
ROOMS_OF_IMPORTING = ("finding", "mappings", "reading", "understanding", "taking", "returning")
# Where each library may be imported: a file, or a folder ending in "/".
HOMES = {
    "duckdb": ("data/",),
    "plotly": ("figures/",),
    "sqlalchemy": ("notes/",),
    "alembic": ("notes/",),
    "docx": ("papers/",),
    "docxtpl": ("papers/",),
    "pptx": ("papers/",),
    "streamlit": (
        *("figures/page", "queries/__init__.py", "app.py", "serve.py", "serving/addresses"),
        *("serving/sign_ins", "serving/signing_in"),  # by which its own sign-in is led and read
        "bench/pages/",  # opens pages as Streamlit does
    ),
}
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "lib", "tools"}
LONGEST_FILE = 300
MOST_MODULES = 25
# Namings of measures in Python (python -m tests.measure_codes): a new page may have its own; all
# else belongs in a document.
MOST_NAMED = 59
TEXT = {".py", ".sql", ".toml", ".csv", ".md", ".css", ".js", ".html", ".txt", ".sh", ".yml", ""}
# A path of somebody's machine. Written apart, or this file would name what it forbids.
SOMEBODYS_PATH = re.compile(r"(?<![\w.:/~*-])/(home|Users|root|tmp|work)" + "/")

# The day is bound by whoever asks: else two builds of one store would differ by when they are made.
CLOCK = re.compile(
    r"\b(current_date|current_time(stamp)?|localtime(stamp)?"
    r"|(now|today|get_current_time(stamp)?|transaction_timestamp)\s*\()",
    re.IGNORECASE,
)


def imported(tree: ast.Module) -> set[str]:
    """The first names of all absolute imports."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add(node.module.split(".")[0])
    return names


def test_every_part_imports_only_what_its_arrows_allow():
    offences = [
        f"{name} imports {other}"
        for part in PARTS
        for name, tree in code(part)
        for other in sorted(imported(tree) & set(PARTS) - ARROWS[part])
    ]
    assert not offences


def test_a_room_of_importing_imports_none_after_it():
    """A file goes through them in this order; the commands beside them use all."""
    offences = [
        f"{name} imports {node.module}"
        for at, room in enumerate(ROOMS_OF_IMPORTING)
        for name, tree in code(f"data/importing/{room}")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and node.module.startswith("data.importing")
        and not node.module.startswith(
            tuple(f"data.importing.{each}" for each in ROOMS_OF_IMPORTING[: at + 1])
        )
    ]
    rooms = {
        path.name for path in (ROOT / "data/importing").iterdir() if (path / "__init__.py").exists()
    }
    assert rooms == set(ROOMS_OF_IMPORTING)
    assert not offences


def test_every_library_has_one_home():
    offences = [
        f"{name} imports {library}"
        for name, tree in code()
        for library in sorted(imported(tree) & set(HOMES))
        if not name.startswith(HOMES[library])
    ]
    assert not offences


def test_the_launcher_needs_nothing_installed():
    launching = [name for name, _ in code("launching")]
    for name in ("run.py", "install.py", "serving/loopback.py", *launching):
        used = imported(ast.parse((ROOT / name).read_text(encoding="utf-8")))
        assert used <= sys.stdlib_module_names | {"install", "launching", "serving"}, name


def test_pages_live_in_folders_by_audience():
    """A file directly in pages/ could be opened without passing through app.py."""
    assert not list((ROOT / "pages").glob("*.py"))


def test_every_room_is_a_page_of_the_menu_and_has_its_page():
    """A folder is a room; its page.py is what the address opens."""
    files = {name for name, _ in code("pages")}

    assert {entry.path for entry in PAGES} == {name for name in files if name.endswith("/page.py")}
    assert {str(Path(entry.path).parent) for entry in PAGES} == {
        Path(name).parent.as_posix() for name in files
    }


def test_a_room_imports_no_other_room():
    offences = [
        f"{name} imports {module}"
        for name, tree in code("pages")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom | ast.Import)
        for module in (
            [node.module]
            if isinstance(node, ast.ImportFrom)
            else [each.name for each in node.names]
        )
        if module.split(".")[0] == "pages" and module.split(".")[:3] != list(Path(name).parts[:3])
    ]
    assert not offences


def test_what_lies_in_figures_is_used_by_two_rooms():
    """Or by the frame, or through what they use; what only one room uses lies in that room."""
    rooms: dict[str, set[str]] = {}
    for module in modules():
        parts = module.split(".")
        room = {"pages": ".".join(parts[:3]), "papers": "papers"}.get(parts[0], "the frame")
        if parts[0] in ("pages", "papers", "app", "serve", "serving", "navigation"):
            rooms.setdefault(room, set()).add(module)
    reached: dict[str, set[str]] = {}
    for room, todo in rooms.items():
        seen: set[str] = set()
        while todo:
            seen |= todo
            todo = {
                each
                for module in todo
                for each in uses(module)
                if each.startswith("figures.") and not (ROOT / each.replace(".", "/")).is_dir()
            } - seen
        for module in seen:
            reached.setdefault(module, set()).add(room)
    kept = [
        module
        for module in modules()
        if module.startswith("figures.") and not (ROOT / module.replace(".", "/")).is_dir()
    ]

    assert len(kept) > 30
    lonely = {each: reached.get(each, set()) for each in kept}
    assert {each: by for each, by in lonely.items() if len(by) < 2 and by != {"the frame"}} == {}


def test_no_module_imports_itself_round_a_corner():
    state: dict[str, str] = {}

    def walk(module: str, trail: tuple[str, ...]) -> None:
        assert state.get(module) != "open", " → ".join([*trail[trail.index(module) :], module])
        if module not in state:
            state[module] = "open"
            for each in sorted(imports(module)):
                walk(each, (*trail, module))
            state[module] = "done"

    for module in modules():
        walk(module, ())


def test_every_question_lies_with_the_page_that_asks_it():
    """In the folder of one of the pages that ask it; shared: asked by several, or by none."""
    places = [path.relative_to(ROOT / "queries") for path in (ROOT / "queries").rglob("*.sql")]
    asked: dict[str, set[str]] = {place.stem: set() for place in places}
    for name, tree in code("pages"):
        page = Path(name).parts[2]
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and node.value in asked:
                asked[node.value].add(page)

    assert len(asked) == len(places)
    assert [
        place.as_posix()
        for place in places
        if len(place.parts) != 2
        or (place.parts[0] not in asked[place.stem] and place.parts[0] != "shared")
        or (place.parts[0] == "shared" and len(asked[place.stem]) == 1)
    ] == []


def test_pages_are_prose():
    """No function, no try, no state: a choice, a query, a sentence, a picture."""
    forbidden = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Try)
    pages = [(name, tree) for name, tree in code("pages") if name.endswith("/page.py")]
    assert len(pages) == len(PAGES)
    for name, tree in pages:
        for node in ast.walk(tree):
            assert not isinstance(node, forbidden), f"{name}:{node.lineno}"
            assert getattr(node, "attr", getattr(node, "id", None)) not in (
                "session_state",
                "__name__",
            ), f"{name}:{node.lineno}"


def test_every_file_has_a_name_that_says_what_it_is():
    paths = [path.relative_to(ROOT).with_suffix("") for path in files(".py", ".sql")]
    names = {part.lower() for path in paths for part in path.parts}
    assert not names & NAMES_THAT_SAY_NOTHING


def test_no_file_is_too_long_to_read():
    long = [
        path.relative_to(ROOT).as_posix()
        for path in files(".py")
        # What `python -m queries.typed` writes is read by the type checker.
        if path.parent != ROOT / "queries" / "rows"
        and len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_FILE
    ]
    assert not long


def test_no_folder_holds_more_than_one_takes_in():
    held: dict[str, int] = {}
    for path in files(".py"):
        folder = path.parent.relative_to(ROOT).as_posix()
        held[folder] = held.get(folder, 0) + 1

    assert {folder: count for folder, count in held.items() if count > MOST_MODULES} == {}


def test_python_names_no_more_measures_than_it_did():
    assert len(list(measure_codes.named())) <= MOST_NAMED


def test_no_sql_reads_the_clock():
    offences = [
        f"{path.relative_to(ROOT).as_posix()}: {found.group()}"
        for path in files(".sql")
        if (found := CLOCK.search(path.read_text(encoding="utf-8")))
    ]
    assert not offences


def test_no_file_names_a_path_of_somebodys_machine():
    offences = [
        f"{path.relative_to(ROOT).as_posix()}: {found.group()}"
        for path in files(*TEXT)
        if (found := SOMEBODYS_PATH.search(path.read_text(encoding="utf-8")))
    ]
    assert not offences


def test_every_decision_has_a_number_of_its_own_in_one_order():
    text = (ROOT / "DECISIONS.md").read_text(encoding="utf-8")
    numbers = [int(each) for each in re.findall(r"^(\d+)\. ", text, re.MULTILINE)]
    assert numbers == sorted(set(numbers))


def test_no_file_is_moved_but_by_the_one_who_is_patient():
    """Windows refuses for a moment to move what somebody has open (data/disk/moving.py)."""
    others = [
        f"{name}: {node.func.attr}"
        for name, tree in code("data")
        for node in ast.walk(tree)
        if name != "data/disk/moving.py"
        and isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (
            node.func.attr in ("rename", "link", "symlink_to", "hardlink_to", "fork", "getuid")
            or (node.func.attr == "replace" and len(node.args) == 1 and not node.keywords)
        )
    ]
    assert sorted(set(others)) == [
        "data/keeping/ready.py: getuid",  # of a system with such numbers alone
        "data/sending/trial_store.py: link",  # or copied
    ]

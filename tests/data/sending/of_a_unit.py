"""What a unit's focal person brings to a store in which another office has its figures too."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import xlsxwriter

from data import access, batches, build
from data.importing.returning.sending import MARK, ROW_HEADING
from data.packs import KON_TUM, mappings
from data.sending import kept
from tests import province as provinces
from tests.data.importing import sent
from tests.data.sending.conftest import brought, lying, worked
from tests.data.sending.test_keeping import CORRUPTION
from tests.pages.stores import FORM, HEADS

FOCAL = access.Viewer("anh Tư", frozenset({"focal_person"}), frozenset({"STP"}))
OTHERS, OWN = "Sở Nội vụ", "Sở Tư pháp"
MAPPING = sent.MAPPING.format(holds="all_of_period", repeats="last", top="", tables="")
BEFORE = [
    sent.row("HS-1", OWN),
    sent.row("HS-9", OTHERS),
    sent.row("HS-8", OTHERS, received="không rõ"),
    sent.row("HS-7", OWN, received="không rõ"),
]
ANSWERABLE = MAPPING.replace("finished_at", 'answerable_unit = "Chịu trách nhiệm"\nfinished_at')


def make(folder: Path) -> None:
    """Publish, in a store of that folder, a month of two offices and a form of both."""
    with provinces.store_at(folder / "store"):
        for name, text in (("mot-cua", MAPPING), ("van-ban", FORM), ("pctn", CORRUPTION)):
            path = mappings(folder / "store") / f"{name}.toml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            (folder / path.name).write_text(text, encoding="utf-8")
        stretch = (date(2023, 6, 15), date(2023, 7, 14))
        sent.take(sent.csv_file(folder / "2023-07.csv", BEFORE), "mot-cua", stretch=stretch)
        ours = [sent.row("HS-20", OWN, "01/03/2023"), sent.row("HS-21", OTHERS, "không rõ")]
        sent.take(
            sent.csv_file(folder / "2023-03.csv", ours),
            "mot-cua",
            stretch=(date(2023, 2, 15), date(2023, 3, 14)),
        )
        (folder / "hai-so.toml").write_text(ANSWERABLE, encoding="utf-8")
        heads = [*sent.HEADINGS, "Chịu trách nhiệm"]
        answered = [heads, [*sent.row("HS-30", OWN, "20/03/2023"), OTHERS]]
        stretch = (date(2023, 3, 15), date(2023, 4, 14))
        sent.take(sent.workbook(folder / "2023-04.xlsx", answered), "hai-so", stretch=stretch)
        form = [HEADS, *([unit, "Quý II/2023", 1, 7, 2] for unit in (OWN, OTHERS))]
        sent.take(sent.workbook(folder / "van-ban.xlsx", form), "van-ban")
        build.build(reference=KON_TUM)


def tried(office: Path, *files: Path, who: access.Viewer = FOCAL, **answer: str) -> kept.Sent:
    """What comes of these files of theirs, each answered so beforehand."""
    folder = brought(office, *files, who=who)
    if answer:
        with kept.changing(folder) as now:
            now.answers = {path.name: answer for path in files}
    return worked(office, folder)


def refused(office: Path, *files: Path, **answer: str) -> str:
    """Why nothing of a file is taken."""
    before = lying(office)
    now = tried(office, *files, **answer)
    assert now.step == "failed" and lying(office) == before
    assert not [each for each in now.found if each.get("batch_id")]
    return " ".join(each["fault"] for each in now.found)


def csv(path: Path, *rows: list[str]) -> Path:
    return sent.csv_file(path / "ho-so-2023-08.csv", rows)


def own(code: str = "HS-3", unit: str = OWN, received: str = "18/07/2023") -> list[str]:
    return sent.row(code, unit, received, "25/07/2023")


def correction(
    path: Path, office: Path, row_number: int, row: list[str], of_file: str = "2023-07.csv"
) -> Path:
    """One row that was not taken, mended, as it comes back."""
    (of,) = [each for each in batches.every(office) if each.file_name == of_file]
    with xlsxwriter.Workbook(path / "can-sua.xlsx") as book:
        page = book.add_worksheet("Tệp")
        page.write_row(0, 0, [ROW_HEADING, *sent.HEADINGS])
        page.write_row(1, 0, [row_number, *row])
        mark = book.add_worksheet(MARK)
        said = [["batch_id", of.batch_id], ["mapping", "mot-cua"], ["date_order", "dmy"]]
        for number, each in enumerate([*said, ["sheet", "Tệp", ""]]):
            mark.write_row(number, 0, each)
    return path / "can-sua.xlsx"

"""Tables taken away: what is on the screen, in files that Excel opens."""

import csv
import io

import openpyxl

from figures import wording
from figures.wording import columns
from pages.working_group.dossier_list.words import DOSSIER_COLUMNS

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# (address, name of the files, first head, how many rows at least)
TABLES = [
    ("/?period=2023-Q3", "muc-tieu-2023-Q3", wording.OBJECTIVE_COLUMNS, 30),
    ("/units?period=2023-Q3&level=commune", "don-vi-", columns.VERDICTS_COLUMNS, 102),
    ("/dossiers?period=2023-Q2", "bieu-II06-2023-Q2", columns.HANDLING_COLUMNS, 3),
    ("/dossier_list?period=2023-Q3&status=overdue", "ho-so-", DOSSIER_COLUMNS, 500),
]


def test_a_table_opens_in_excel_and_as_csv_with_the_same_rows(reader, subtests):
    for table in TABLES:
        with subtests.test(address=table[0]):
            opens_the_same_as_both(reader, *table)


def opens_the_same_as_both(reader, address, name, heads, count) -> None:
    reader.at(address)
    seen, steps = reader.text, reader.steps
    excel = taken(reader, wording.WORD["export_excel"], name, ".xlsx")
    comma_separated = taken(reader, wording.WORD["export_csv"], name, ".csv")
    assert (reader.text, reader.steps) == (seen, steps)

    sheet = openpyxl.load_workbook(io.BytesIO(excel)).active
    lines = list(sheet.iter_rows(values_only=True))
    top = lines.index(next(line for line in lines if line[0] == next(iter(heads.values()))))
    about = " ".join(str(line[0]) for line in lines[:top] if line[0])
    assert comma_separated.startswith(BYTE_ORDER_MARK)
    rows = list(csv.reader(io.StringIO(comma_separated.decode("utf-8-sig"))))

    assert rows[0][: len(heads)] == [*heads.values()] == list(lines[top][: len(heads)])
    assert len(rows) - 1 == len(lines) - top - 1 >= count
    assert "mô phỏng" in about
    assert "14/9/2023" in about
    assert formulas(sheet) == []
    assert [cell for row in rows for cell in row if cell in ("None", "nan", "NaT")] == []


def taken(reader, words: str, name: str, ending: str) -> bytes:
    """The file that a button gives."""
    with reader.page.expect_download() as started:
        reader.page.get_by_role("button", name=words).last.click()  # a page may give two tables
    assert started.value.suggested_filename.startswith(name)
    assert started.value.suggested_filename.endswith(ending)
    return started.value.path().read_bytes()


def formulas(sheet) -> list[str]:
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]

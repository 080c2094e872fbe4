"""The demonstration data of 15/12/2020–14/9/2023, or to a later day, drawn by SQL from one seed."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb

from data import calendar, database, packs
from data.forms import tables as form_tables

SEED = 332
# The quarter of the printed figures ends on the first of these days. From the last on, what takes
# longest to handle would end after the calendar of working days.
THROUGH, LATEST = date(2023, 9, 14), date(2026, 6, 30)
# The working days that are drawn from.
YEARS = (2020, 2027)
TABLES = ("procedure", "dossier", "coverage", "target", "form_cell")

HERE = Path(__file__).parent
DATA = HERE.parent

# One idea a file, in the order they run; `says` is what a waiting reader is told.
STEPS = {
    "draws": "Chuẩn bị phép gieo số…",
    "printed": "Đọc số liệu đã công bố…",
    "volumes": "Ước lượng số hồ sơ từng đơn vị…",
    "receipts": "Tạo hồ sơ tiếp nhận…",
    "receipt_times": "Đặt ngày, giờ tiếp nhận…",
    "handling": "Tạo quá trình giải quyết…",
    "missing": "Bỏ những tháng chưa gửi…",
    "third_quarter": "Khớp với số liệu Quý III/2023…",
    "reorganisation": "Chuyển hồ sơ cho đơn vị sau sắp xếp…",
    "facts": "Ghi những gì hồ sơ còn cho biết…",
    "form_senders": "Xếp biểu phải gửi…",
    "form_procedures": "Điền biểu về kiểm soát thủ tục…",
    "form_documents": "Điền biểu về văn bản, chế độ báo cáo…",
    "form_feedback": "Điền biểu về phản ánh, kỷ luật…",
    "form_anti_corruption": "Điền biểu phòng, chống tham nhũng…",
    "form_portal": "Chép số của cổng quốc gia…",
    "form_batch": "Gửi biểu…",
    "batch": "Ghi tệp…",
}


def generate(
    folder: Path,
    seed: int = SEED,
    progress: Callable[[str], None] | None = None,
    threads: int | None = None,
    through: date = THROUGH,
) -> None:
    """Write the rows of TABLES (.parquet, columns as schema.sql) to `folder`.

    The same seed gives the same rows in the same order, whatever the number of threads. Any seed
    gives the printed figures of Quý III/2023; planted.toml is sized for the default one. A later
    `through` (up to LATEST) adds dossiers and leaves the earlier ones as they are, but for what
    was open.
    """
    with database.workspace(threads=threads) as connection:
        take_inputs(connection, seed, through)
        for step, says in STEPS.items():
            if progress:
                progress(says)
            connection.execute(text(step))
        for table in TABLES:
            connection.table(f"{table}_batch").write_parquet(str(folder / f"{table}.parquet"))


def text(step: str) -> str:
    """The SQL of one step, or of `inputs`."""
    return (HERE / f"{step}.sql").read_text(encoding="utf-8")


def planted() -> list[dict]:
    """The planted truths, as planted.toml lists them."""
    return tomllib.loads((HERE / "planted.toml").read_text(encoding="utf-8"))["planted"]


def take_inputs(connection: duckdb.DuckDBPyConnection, seed: int, through: date = THROUGH) -> None:
    """The tables, the calendar, the seed, and what inputs.sql reads, planted truths included."""
    connection.execute((DATA / "schema.sql").read_text(encoding="utf-8"))
    calendar.load(connection, packs.KON_TUM, *YEARS)
    form_tables.load(connection)
    connection.execute("set variable seed = $seed", {"seed": seed})
    connection.execute("set variable through = $through", {"through": through})
    each = [(truth, unit) for truth in planted() for unit in truth["unit"]]
    bound = {
        "units": str(packs.table(packs.KON_TUM, "unit")),
        "successions": str(packs.table(packs.KON_TUM, "unit_succession")),
        "procedures": str(HERE / "procedures.csv"),
        "codes": [truth["code"] for truth, _ in each],
        "kinds": [truth["kind"] for truth, _ in each],
        "sources": [truth.get("source") for truth, _ in each],
        "units_planted": [unit for _, unit in each],
        "first_periods": [truth["from"] for truth, _ in each],
        "last_periods": [truth["to"] for truth, _ in each],
        "factors": [truth.get("factor") for truth, _ in each],
        "tilts": [truth.get("tilt") for truth, _ in each],
        "notes": [truth.get("note") for truth, _ in each],
    }
    for statement in duckdb.extract_statements(text("inputs")):
        names = statement.named_parameters
        connection.execute(statement, {name: bound[name] for name in names})

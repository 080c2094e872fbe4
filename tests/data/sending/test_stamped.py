"""A file that bears the stamp of a secret is not kept as it was sent either."""

from __future__ import annotations

from tests.data.importing.sent import HEADINGS, row, workbook
from tests.data.sending.conftest import brought, worked


def test_what_was_sent_with_a_stamp_is_deleted_at_once(office, tmp_path, gathers_alone):
    rows = [["UBND TỈNH", "TUYỆT MẬT"], list(HEADINGS), row("HS-1")]
    sent_on = brought(office, workbook(tmp_path / "a.xlsx", rows))

    (found,) = worked(office, sent_on).found
    assert "mang dấu “TUYỆT MẬT”" in found["fault"]
    assert not list(office.rglob("a.xlsx"))

"""What commands print of a file: nothing that steers a terminal, nothing of a person."""

from __future__ import annotations

from data.__main__ import main
from tests.data.importing.sent import csv_file, csv_text, mapping, row


def test_no_cell_steers_the_terminal(run, tmp_path):
    mapping(tmp_path, holds="changes")
    steering = [
        row("HS-\x1b[31m1", unit="Sở \x1b[2J lạ"),
        row("HS-\u202e2", received="hôm \u202equa"),
    ]
    path = csv_file(tmp_path / "a.csv", steering)

    for command in ("import", "inspect"):
        _, out, err = run(main, command, str(path))
        assert "lạ" in out + err or "HS-" in out + err
        assert not set("\x1b\u202e") & set(out + err), command


def test_no_column_of_a_person_is_shown(run, tmp_path):
    personal = {
        "Người thụ hưởng": "Nguyễn Văn Chín",
        "Số giấy tờ": "062099012399",
        "Nơi ở": "thôn Chín",
        "Tài khoản ngân hàng": "1903999999",
        "Phone": "0905999999",
    }
    cells = [row(f"HS-{at}")[:1] + list(personal.values()) + ["03/07/2023"] for at in range(5)]
    text = csv_text([["Mã hồ sơ", *personal, "Ngày tiếp nhận"], *cells])
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")

    _, out, err = run(main, "inspect", str(tmp_path / "a.csv"))

    assert "HS-1" in out
    assert [value for value in personal.values() if value in out + err] == []

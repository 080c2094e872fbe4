"""python -m analysis prints what the rule sees and costs, for the constants it is given."""

from __future__ import annotations

import pytest

from analysis import __main__ as command
from data import verdict_rule


@pytest.fixture
def short(monkeypatch):
    """One row of each table."""
    monkeypatch.setattr(command, "ROWS", [("district", 100, 200)])
    monkeypatch.setattr(command, "COLUMNS", [(3.0, 2)])
    monkeypatch.setattr(command, "UNITS", {"district": 10})
    monkeypatch.setattr(command, "RANKINGS", [("district", 2.0, 0, "equal", 5)])
    monkeypatch.setattr(command, "MEASURES", 1)


def test_the_tables_are_printed_with_their_seed(short, capsys):
    status = command.main(
        [str(verdict_rule.PATH), "--provinces", "2", "--seed", "5", "--workers", "1"]
    )

    printed = " ".join(capsys.readouterr().out.split())
    assert status == 0
    assert "seed 5 · 2 provinces a cell" in printed
    assert "a year of verdicts" in printed
    assert "district 100–200 100 / 100" in printed
    assert "innocent units named, a measure and quarter: 0.00" in printed
    assert "district ×2, equal, mix 5: last is right" in printed


def test_a_stricter_rule_sees_less(short, tmp_path, capsys):
    text = verdict_rule.PATH.read_text(encoding="utf-8")
    strict = tmp_path / "strict.toml"
    strict.write_text(
        text.replace("[strong_ratio]\nvalue = 1.5", "[strong_ratio]\nvalue = 4.0"), encoding="utf-8"
    )
    command.main([str(strict), "--provinces", "2", "--workers", "1"])

    assert "district 100–200 0 / 0" in " ".join(capsys.readouterr().out.split())

"""python -m analysis prints what rules see and cost, row by row, in the same provinces."""

from __future__ import annotations

import pytest

from analysis import __main__ as command
from data import verdict_rule


def printed(capsys, *arguments: str) -> list[str]:
    status = command.main([*arguments, "--provinces", "4", "--seed", "5", "--workers", "1"])

    assert status == 0
    return capsys.readouterr().out.splitlines()


def test_a_row_is_printed_with_its_seed_for_each_of_the_rules(capsys):
    row, first, second = printed(
        capsys,
        str(verdict_rule.BEFORE),
        str(verdict_rule.PATH),
        "--rows",
        "two districts ×3, equal",
    )

    assert row == "two districts ×3, equal (seed 5, 2 provinces)"
    assert first.startswith("  version 2: found in 4 quarters 100 ± 0 %, in 2 100 ± 0 %, of 4 (")
    assert second.startswith("  version 3: found in 4 quarters 100 ± 0 %, in 2 ")


def test_innocent_units_are_counted_beside_those_that_are_worse(capsys):
    row, told = printed(capsys, str(verdict_rule.PATH), "--rows", "batches, departments")

    assert row == "batches, departments (seed 5, 1 provinces)"
    assert "of unit-quarters" in told and "of provinces a year · wrong share" in told


def test_a_stricter_rule_sees_less(tmp_path, capsys):
    text = verdict_rule.PATH.read_text(encoding="utf-8")
    strict = tmp_path / "strict.toml"
    changed = text.replace("[part_ratio]\nvalue = 1.5", "[part_ratio]\nvalue = 4.0")
    strict.write_text(changed, encoding="utf-8")

    assert changed != text
    _, told = printed(capsys, str(strict), "--rows", "two districts ×3, equal")
    assert "found in 4 quarters 0 ± 0 %" in told


def test_a_rule_that_lacks_a_constant_says_which(tmp_path):
    text = verdict_rule.PATH.read_text(encoding="utf-8")
    lacking = tmp_path / "lacking.toml"
    lacking.write_text(text.replace("[gate_p]", "[gatep]"), encoding="utf-8")

    with pytest.raises(ValueError, match="gate_p, gatep"):
        command.read(lacking)

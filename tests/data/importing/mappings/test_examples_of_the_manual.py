"""The manual's mappings are right, each to the letter; its log comes in as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data.importing.mappings import loading
from tests.data.importing.sent import counts, kept, take

MANUAL = (Path(__file__).parents[4] / "HUONG_DAN.md").read_text(encoding="utf-8")
EXAMPLES = {
    re.search(r'title = "(.*)"', text)[1]: text
    for text in re.findall(r"```toml\n(.*?)```", MANUAL, re.DOTALL)
    if "target =" in text
}


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_mapping_of_the_manual_is_right(tmp_path, title):
    (tmp_path / "a.toml").write_text(EXAMPLES[title], encoding="utf-8")

    assert loading.load(tmp_path / "a.toml").title == title


def test_the_log_of_the_manual_comes_in_by_its_mapping(tmp_path):
    (log,) = re.findall(r"```\n(Mã hồ sơ,Thời điểm,.*?)```", MANUAL, re.DOTALL)
    (tmp_path / "a.csv").write_text(log, encoding="utf-8")
    (tmp_path / "a.toml").write_text(EXAMPLES["Nhật ký xử lý hồ sơ"], encoding="utf-8")
    taken = take(tmp_path / "a.csv")

    assert counts(taken) == (3, 1, 0, 2)
    (only,) = kept(taken)
    assert (only.outcome, f"{only.finished_at:%d/%m %H:%M}") == ("result", "07/07 16:05")

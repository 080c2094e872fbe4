"""The manual's mappings are right, each to the letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data.importing.mappings import loading

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

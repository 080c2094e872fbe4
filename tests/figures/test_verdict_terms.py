"""Verdicts are told with the constants of the build's rule and the nouns of its measures."""

from __future__ import annotations

import json

import pytest

from figures import wording
from figures.wording.numbers import spelt
from pages.leaders.units import panel, words

LATE = {
    "measure": "late_of_due",
    "better": "lower",
    "counted_noun": "hồ sơ quá hạn",
    "missed_noun": None,
    "among_noun": "hồ sơ đến hạn",
}
DIGITISED = {
    "measure": "digitised_share",
    "better": "higher",
    "counted_noun": "hồ sơ có số hóa",
    "missed_noun": "hồ sơ chưa số hóa",
    "among_noun": "hồ sơ mới tiếp nhận",
}
USUAL = {
    "strong_p": 0.001,
    "weak_p": 0.01,
    "weak_ratio": 1.3,
    "excess": 5,
    "expected_least": 5,
    "history_least": 4,
    "common_from": 0.1,
}
# Of verdicts: 12 late of 300, where 2 % is common and 11,5 were to be expected.
ROW = {
    "measure": "late_of_due",
    "title": "Quá hạn trong số đến hạn",
    "basis": "peers",
    "level": "district",
    "better": "lower",
    "is_rare": True,
    "window_months": 12,
    "events": 12,
    "trials": 300,
    "denominator": 90,
    "expected": 11.5,
    "level_value": 0.02,
    "past_quarters": 5,
    "lasting_count": 1,
    "lasting_of": 3,
    "since": None,
    "shrunken": None,
    "fewer": None,
    "aim": None,
    "aim_signal": None,
}
LEVEL = {
    "measure": "late_of_due",
    "level": "district",
    "basis": "peers",
    "is_rare": True,
    "unit_of_measure": "hồ sơ",
}


def terms(**changed) -> wording.VerdictTerms:
    rule = [{"name": name, "value": json.dumps(value)} for name, value in (USUAL | changed).items()]
    return wording.VerdictTerms([LATE, DIGITISED], rule)


def line(state: str, *codes: dict, row: dict | None = None, **changed) -> str:
    reasons = {"state": state, "reasons": json.dumps(codes)}
    said = wording.reason_line(ROW | reasons | (row or {}), terms(**changed))
    return " ".join(said.split())


def test_what_is_held_against_a_unit_is_what_its_measure_counts_or_misses():
    known = terms()

    assert known.events("late_of_due") == "hồ sơ quá hạn"
    assert (known.events("digitised_share"), known.done("digitised_share")) == (
        "hồ sơ chưa số hóa",
        "hồ sơ có số hóa",
    )
    assert known.trials("late_of_due") == "hồ sơ đến hạn"


def test_a_measure_without_nouns_is_told_in_general_words():
    known = wording.VerdictTerms([LATE | {"counted_noun": None, "among_noun": None}], [])

    for measure in ("late_of_due", "unheard_of"):
        assert known.events(measure) == "trường hợp chưa đạt"
        assert (known.done(measure), known.trials(measure)) == ("trường hợp đạt", "trường hợp")


@pytest.mark.parametrize(
    ("strength", "changed", "said"),
    [
        ("strong", {}, "dưới 1 lần trong 1.000"),
        ("weak", {}, "dưới 1 lần trong 100"),
        ("strong", {"strong_p": 0.002}, "dưới 1 lần trong 500"),
        ("weak", {"weak_p": 0.05}, "dưới 1 lần trong 20"),
    ],
)
def test_how_seldom_chance_goes_so_far_is_the_rules(strength, changed, said):
    codes = [{"code": "chance", "strength": strength}, {"code": "not_lasting"}]

    assert terms(**changed).odds(strength) == said
    assert said in line("watch", *codes, **changed)
    if strength == "strong":
        drawn = words.what_is_drawn([], LEVEL, "14/9/2023", terms(**changed))
        assert said in drawn


def test_below_what_must_be_expected_there_is_too_little():
    too_few = {"code": "too_few", "events": 12, "trials": 300}

    assert "quá ít để kết luận" not in line("insufficient", too_few)
    assert "quá ít để kết luận" in line("insufficient", too_few, expected_least=12)
    assert panel.gate(LEVEL, terms(expected_least=12)) == 12
    assert panel.axes(LEVEL, terms()).gate == "dưới 5:\nchưa đánh giá"
    assert panel.axes(LEVEL, terms(expected_least=7.5)).gate == "dưới 7,5:\nchưa đánh giá"


def test_a_past_is_too_short_below_the_rules_quarters():
    assert "quá khứ chưa đủ dài" not in line("insufficient")
    assert "quá khứ chưa đủ dài" in line("insufficient", history_least=6)


@pytest.mark.parametrize("changed", [{"weak_ratio": 2.1}, {"excess": 7}])
def test_a_share_is_high_from_where_the_rule_sees_a_sign(changed):
    assert "là do cơ cấu thủ tục" in line("typical")
    assert "là do cơ cấu thủ tục" not in line("typical", **changed)


def test_from_where_shares_are_common_is_the_rules():
    assert "từ 10% trở lên" in words.how_apart(terms())
    assert "từ 12,5% trở lên" in words.how_apart(terms(common_from=0.125))


def test_small_numbers_are_spelt_and_large_ones_are_not():
    assert [spelt(each) for each in (2, 4, 10, 12)] == ["hai", "bốn", "mười", "12"]

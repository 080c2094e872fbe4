"""Verdicts are told with the constants of the build's rule and the nouns of its measures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from figures import wording
from figures.wording.numbers import spelt
from tests.figures import verdict_examples as board

ROOT = Path(__file__).parents[2]
EXAMPLES = dict(board.examples())
FORBIDDEN = (
    "không phải do ngẫu nhiên",
    "không phải ngẫu nhiên",
    "không phải do cơ cấu thủ tục",
    "chắc chắn",
    "có ý nghĩa thống kê",
    "tụt hậu",
    "kỳ ba tháng",
    "lặp lại 3/3",
    "Ước tính thận trọng",
)
OF_NO_UNIT = (*FORBIDDEN, "lỗi của")  # which other sentences may say, of a file
# A whole sentence: begins with a capital or a number of months, ends in a full stop.
SENTENCE = re.compile(r"[A-ZĐÔƯÁÀẢÃẠĂÂÊƠ0-9][^.]*(?:\d\.\d[^.]*)*\.")


def line(state: str, *named: board.Code, terms: dict | None = None, **changed) -> str:
    row = board.example(state, *named, **changed)
    return plain(wording.reason_line(row, board.terms(**terms or {})))


def plain(text: str) -> str:
    return text.replace(wording.NBSP, " ")


def test_there_are_forty_examples_of_every_state_and_every_reason():
    assert len(EXAMPLES) >= 40
    assert {row["state"] for row in EXAMPLES.values()} == set(wording.STATE)
    used = {name for row in EXAMPLES.values() for name in wording.steps_of(row)}
    assert used == set(board.CODES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_line_is_made_of_whole_sentences(name, capsys):
    row, terms = EXAMPLES[name], board.terms()
    said = plain(wording.reason_line(row, terms))
    print(f"\n[{row['state']}, {name}]\n{said}")

    for each in (said, plain(wording.short_line(row, terms)), wording.how_seldom(row, terms)):
        assert not re.search(r"None|nan|  |\.\.|\( |,\.|;\.|:\.", each), each
        assert re.fullmatch(rf"(?:{SENTENCE.pattern}(?: |$))*", each), each
        assert not any(phrase in each for phrase in OF_NO_UNIT)


@pytest.mark.parametrize("folder", ["figures", "pages"])
def test_nothing_that_overclaims_or_shames_stands_in_what_is_said(folder):
    for path in (ROOT / folder).rglob("*.py"):
        said = path.read_text(encoding="utf-8")
        assert [phrase for phrase in FORBIDDEN if phrase in said] == [], path


def test_a_named_unit_is_told_all_that_a_reader_asks():
    assert line("lagging", *board.PEERS_NAMED) == (
        "12 tháng: 31 hồ sơ quá hạn, dự kiến 12 nếu làm như các huyện khác; gấp 2,5 lần. "
        "Kém hơn mức chung từ 1,2 lần trong quý này và quý trước. "
        "Số liệu khó phù hợp với việc đơn vị chỉ kém mức chung dưới 1,25 lần. "
        "Nhiều khả năng bắt đầu từ quý II/2023 (khoảng 90%: quý I–III/2023). "
        "Quý tới, nếu có 520 hồ sơ đến hạn thì không quá 12 hồ sơ quá hạn là hết cảnh báo."
    )


def test_what_may_have_begun_before_the_first_quarter_says_so():
    assert "từ quý II/2023 hoặc trước đó." in line(
        "lagging", *board.PEERS_NAMED, since_from=None, since_to="2023-04"
    )
    assert "quý IV/2022–quý III/2023" in line("lagging", *board.PEERS_NAMED, since_from="2022-10")


def test_missing_months_stand_beside_every_state():
    for state in ("lagging", "recovering", "watch", "leading", "typical", "inconclusive"):
        said = line(state, "missing", *board.SIGN[1:], months_came=11)
        assert "Thiếu số liệu tháng 5/2023; đánh giá trên 11 tháng đã có." in said


def test_few_dossiers_are_said_to_be_few_only_where_they_are():
    assert "còn ít" in line("inconclusive", *board.CALM, events=5, expected=4.4)
    many = line("inconclusive", *board.CALM, events=39, expected=26.8)
    assert "còn ít" not in many
    assert "không có nghĩa là tốt hay kém" in many


def test_what_is_held_against_a_unit_is_what_its_measure_counts_or_misses():
    known = board.terms()

    assert known.events("late_of_due") == "hồ sơ quá hạn"
    assert (known.events("digitised_share"), known.done("digitised_share")) == (
        "hồ sơ chưa số hóa",
        "hồ sơ có số hóa",
    )
    assert known.trials("late_of_due") == "hồ sơ đến hạn"


def test_a_measure_without_nouns_is_told_in_general_words():
    known = wording.VerdictTerms([board.LATE | {"counted_noun": None, "among_noun": None}], [])

    for measure in ("late_of_due", "unheard_of"):
        assert known.events(measure) == "trường hợp chưa đạt"
        assert (known.done(measure), known.trials(measure)) == ("trường hợp đạt", "trường hợp")


@pytest.mark.parametrize(
    ("tail", "said"),
    [
        (3.4e-5, "dưới 1 lần trong 20.000"),
        (0.0048, "dưới 1 lần trong 200"),
        (0.001, "dưới 1 lần trong 1.000"),
        (0.002, "dưới 1 lần trong 500"),
        (0.0325, "dưới 1 lần trong 20"),
        (0.5, "dưới 1 lần trong 2"),
        (0.51, ""),
        (2e-23, "dưới 1 lần trong 1 triệu"),
        (0.0, "dưới 1 lần trong 1 triệu"),
    ],
)
def test_odds_are_round_and_never_better_than_the_figures(tail, said):
    assert wording.odds(tail) == said


@pytest.mark.parametrize(
    ("name", "value", "state", "named", "said"),
    [
        ("worse_times", 1.4, "lagging", board.PEERS_NAMED, "dưới 1,4 lần"),
        ("worse_now", 1.3, "lagging", board.PEERS_NAMED, "từ 1,3 lần trong quý này"),
        ("since_trust", 0.8, "lagging", board.PEERS_NAMED, "khoảng 80%"),
        ("gate_p", 0.05, "watch", board.SIGN, "trong 100 đơn vị bình thường khoảng 5 đơn vị"),
        ("typical_times", 2, "typical", board.CALM, "kém từ 2 lần"),
    ],
)
def test_constants_are_those_of_the_build(name, value, state, named, said):
    assert said in line(state, *named, terms={name: value})
    assert said not in line(state, *named)


def test_how_often_the_rule_errs_is_the_builds():
    promised, tried = wording.how_often_wrong(board.terms())
    assert "không quá 1 trong 10 tên" in promised
    assert "93 trong 100 tỉnh" in tried and "88 nếu" in tried and "2,5–3,9%" in tried

    errors = board.USUAL["errors"] | {"equal": {"wrong_share": 0.01, "named_in_a_year": 0.2}}
    promised, tried = wording.how_often_wrong(board.terms(budget=0.05, errors=errors))
    assert "không quá 1 trong 20 tên" in promised
    assert "80 trong 100 tỉnh" in tried and "1,0–3,9%" in tried


def test_who_lags_names_them_and_of_nobody_says_so():
    named = EXAMPLES["named by peers"]
    said = plain(wording.plain(wording.who_lags([named], "2023-Q3", board.terms())))
    assert said == (
        "Huyện A cần khắc phục: 12 tháng có 31 hồ sơ quá hạn, dự kiến 12 nếu làm như các huyện "
        "khác; gấp 2,5 lần; cần khắc phục liên tục 2 quý, khó có thể do tình cờ."
    )
    few = wording.plain(wording.who_lags([EXAMPLES["too few"]], "2023-Q3", board.terms()))
    assert plain(few) == "Quý III/2023: chưa kết luận được về đơn vị nào."
    assert wording.outside([named]) == "A kém mặt bằng chung rõ rệt"
    assert "cần theo dõi" in wording.outside([EXAMPLES["recovering"]])


def test_small_numbers_are_spelt_and_large_ones_are_not():
    assert [spelt(each) for each in (2, 4, 10, 12)] == ["hai", "bốn", "mười", "12"]

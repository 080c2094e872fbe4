"""Verdicts are told with the constants of the build's rule and the nouns of its measures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from figures import wording
from figures.wording.numbers import spelt
from tests.figures import verdict_row as board
from tests.figures.verdict_examples import examples

ROOT = Path(__file__).parents[2]
EXAMPLES = dict(examples())
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
    "khó phù hợp",
    "không phù hợp với mức",
    "đơn vị bình thường khoảng",
    "Tiếp tục theo dõi",
)
OF_NO_UNIT = (*FORBIDDEN, "lỗi của")  # which other sentences may say, of a file
# A whole sentence: begins with a capital or a number of months, ends in a full stop.
SENTENCE = re.compile(r"[A-ZĐÔƯÁÀẢÃẠĂÂÊƠ0-9][^.]*(?:\d\.\d[^.]*)*\.")


def line(state: str, *named: board.Code, terms: dict | None = None, **changed) -> str:
    row = board.example(state, *named, **changed)
    return plain(wording.reason_line(row, board.terms(**terms or {})))


def plain(text: str) -> str:
    return text.replace(wording.NBSP, " ")


def test_there_are_fifty_examples_of_every_state_every_reason_and_every_window():
    assert len(EXAMPLES) >= 50
    assert {row["window_months"] for row in EXAMPLES.values()} == {None, 3, 6, 12, 24}
    assert {row["state"] for row in EXAMPLES.values()} == set(wording.STATE)
    used = {name for row in EXAMPLES.values() for name in wording.steps_of(row)}
    assert used == set(board.CODES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_line_is_made_of_whole_sentences(name, capsys):
    row, terms = EXAMPLES[name], board.terms()
    said = plain(wording.reason_line(row, terms))
    print(f"\n[{row['state']}, {name}]\n{said}")

    for each in (said, wording.how_seldom(row, terms)):
        assert not re.search(r"None|nan|  |\.\.|\( |,\.|;\.|:\.", each), each
        assert re.fullmatch(rf"(?:{SENTENCE.pattern}(?: |$))*", each), each
        assert not any(phrase in each for phrase in OF_NO_UNIT)
        assert "tình cờ" not in each or "nếu đơn vị" in each.lower(), "chance has a condition"


@pytest.mark.parametrize("folder", ["figures", "pages"])
def test_nothing_that_overclaims_or_shames_stands_in_what_is_said(folder):
    for path in (ROOT / folder).rglob("*.py"):
        said = path.read_text(encoding="utf-8")
        assert [phrase for phrase in FORBIDDEN if phrase in said] == [], path


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
        (0.0048, "hiếm hơn 1 trong 200"),
        (0.001, "hiếm hơn 1 trong 1.000"),
        (0.002, "hiếm hơn 1 trong 500"),
        (0.0325, "hiếm hơn 1 trong 20"),
        (0.5, "hiếm hơn 1 trong 2"),
        (0.51, ""),
        (3.4e-5, "hiếm hơn 1 trong 1.000"),
        (0.0, "hiếm hơn 1 trong 1.000"),
    ],
)
def test_odds_are_round_never_better_than_the_figures_nor_rarer_than_is_known_of_names(tail, said):
    assert wording.odds(tail) == said


@pytest.mark.parametrize(
    ("name", "value", "state", "named", "said"),
    [
        ("worse_times", 1.4, "lagging", board.PEERS_NAMED, "chưa tới 1,4 lần"),
        ("worse_now", 1.3, "lagging", board.PEERS_NAMED, "đều gấp từ 1,3 lần mức chung"),
        ("since_trust", 0.8, "lagging", board.PEERS_NAMED, "khoảng 80%"),
        ("gate_p", 0.05, "watch", board.SIGN, "ngang mức chung vẫn có khoảng 5 đơn vị"),
        ("typical_times", 2, "typical", board.CALM, "kém từ 2 lần trở lên"),
        ("recovering_quarters", 3, "recovering", board.SIGN, "nhiều nhất 3 quý"),
    ],
)
def test_constants_are_those_of_the_build(name, value, state, named, said):
    assert said in line(state, *named, terms={name: value})
    assert said not in line(state, *named)


def test_how_often_the_rule_errs_is_the_builds():
    promised, tried = wording.how_often_wrong(board.terms())
    assert "không quá 1 trong 10 tên" in promised
    assert "93 tỉnh không nêu" in tried and "88 tỉnh." in tried and "2,5–3,9%" in tried
    assert max(len(each.split()) for each in re.split(r"[.] ", tried)) <= 30

    errors = board.USUAL["errors"] | {"equal": {"wrong_share": 0.01, "named_in_a_year": 0.2}}
    promised, tried = wording.how_often_wrong(board.terms(budget=0.05, errors=errors))
    assert "không quá 1 trong 20 tên" in promised
    assert "80 tỉnh không nêu" in tried and "1,0–3,9%" in tried


def test_who_lags_names_them_and_of_nobody_says_so():
    named = EXAMPLES["named by peers"]
    said = plain(wording.plain(wording.who_lags([named], "2023-Q3", board.terms())))
    assert said == (
        "Huyện A cần khắc phục, liên tục 2 quý: 12 tháng có 31 hồ sơ quá hạn, dự kiến 12 nếu làm "
        "như các huyện khác; gấp 2,6 lần. Vẫn có thể nêu nhầm một đơn vị."
    )
    made_up = wording.plain(
        wording.who_lags([named | {"origin": "simulated"}], "2023-Q3", board.terms())
    )
    assert plain(made_up).startswith("Huyện A cần khắc phục, liên tục 2 quý (mô phỏng): 12")
    few = wording.plain(wording.who_lags([EXAMPLES["too few"]], "2023-Q3", board.terms()))
    assert plain(few) == "Quý III/2023: chưa kết luận được về đơn vị nào."
    usual, unknown = EXAMPLES["recovering"], EXAMPLES["too few"]
    of_three = wording.plain(wording.who_lags([usual, unknown, unknown], "2023-Q3", board.terms()))
    assert "nào kém rõ rệt; mới đánh giá được 1/3 đơn vị." in plain(of_three)
    of_two = wording.plain(wording.who_lags([usual, unknown], "2023-Q3", board.terms()))
    assert "mới đánh giá" not in of_two
    assert wording.outside([named]) == "A kém rõ rệt so với dự kiến"
    assert "cần theo dõi" in wording.outside([EXAMPLES["recovering"]])


def test_of_several_each_has_its_times_and_its_window_where_those_differ():
    longer = board.ROW | {"unit_name": "Huyện B"} | board.WINDOW[24]
    apart = EXAMPLES["named by peers"] | {"excess": 500} | board.WINDOW[24]

    def said(*rows: dict) -> str:
        return plain(wording.plain(wording.who_lags(rows, "2023-Q3", board.terms())))

    both = [row | {"reasons": "[]", "quarters_named": 1} for row in (longer, longer)]
    both[1] |= {"events": 710}
    assert "trong 24 tháng, hồ sơ quá hạn gấp 1,8 và 2,5 lần dự kiến" in said(*both)
    assert "trong 24 tháng, hồ sơ quá hạn gấp 1,8; 2,5 và 1,9 lần dự kiến" in said(
        *both, longer | {"events": 538, "excess": -1}
    )
    assert "quá hạn gấp 1,8 lần (24 tháng) và 2,5 lần (12 tháng) dự kiến" in said(
        apart, EXAMPLES["named by peers"]
    )
    few = said(EXAMPLES["few, by its own past"])
    assert few.endswith("bớt vài hồ sơ là nhận định có thể khác. Vẫn có thể nêu nhầm một đơn vị.")


def test_who_lags_by_its_own_past_is_told_beside_its_peers_where_they_say_the_same():
    own = board.ROW | board.OWN | {"reasons": '[{"code": "comparable", "share": 0.9}]'}
    worse = own | {"unit_name": "Huyện B", "year_events": 62}
    better = own | {"unit_name": "Huyện C", "year_events": 12}

    def said(*rows: dict) -> str:
        return plain(wording.plain(wording.who_lags(rows, "2023-Q3", board.terms())))

    assert "; so với các huyện khác thì gấp 2,5 và 5,0 lần (12 tháng)." in said(own, worse)
    assert "gấp 2,6 lần; so với các huyện khác thì gấp 2,5 lần (12 tháng)." in said(own)
    for rows in ((own, better), (better,), (own | {"reasons": "[]"},), (own | {"basis": "peers"},)):
        assert "so với các huyện khác" not in said(*rows)


def test_small_numbers_are_spelt_and_large_ones_are_not():
    assert [spelt(each) for each in (2, 4, 10, 12)] == ["hai", "bốn", "mười", "12"]

"""A verdict in sentences: every step has one, none is long, doubts and errors stand beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from figures import wording
from figures.wording import STATE
from pages.working_group.unit import (
    verdict_against,
    verdict_before,
    verdict_lead,
    verdict_notes,
    verdict_steps,
    why,
)
from tests.figures import verdict_row as board
from tests.figures.test_verdict_terms import OF_NO_UNIT
from tests.figures.verdict_examples import examples

ROOT = Path(__file__).resolve().parents[3]
LONGEST = 40  # words of a step
EXAMPLES = dict(examples())
TERMS = board.terms()
OWN_LATE = {"step": "own", "other_code": "A", "other_name": "A", "denominator": 1236}


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.]) ", text)


def late(step: str = "own", **changes) -> dict:
    counted = {"step": step, "numerator": 63, "closed_late": 38, "ready_unknown": 0}
    return OWN_LATE | counted | changes


def plain(text: str) -> str:
    return text.replace(wording.NBSP, " ")


def steps(row: dict) -> dict[str, str]:
    """Sentences and figures by what was asked."""
    coded = [{"code": name, **values} for name, values in wording.steps_of(row).items()]
    return {
        step.name: plain(f"{step.sentence} {step.figures}")
        for step in verdict_steps.steps(row, coded, TERMS)
    }


def lead(
    row: dict, split: str = "", history: Sequence = (), parted: dict | None = None
) -> list[str]:
    pieces = verdict_lead.verdict_lead(row, TERMS, split, history, parted)
    return [plain("".join(text for text, _ in each)) for each in pieces]


def test_every_step_that_a_build_can_store_has_its_sentence():
    said = set()
    for name in ("analysis/verdict/reasons.py", "data/building/verdict_rows.py"):
        source = (ROOT / name).read_text(encoding="utf-8")
        said |= set(re.findall(r'"code": "(\w+)"', source))
        said |= set(re.findall(r'"code": "\w+" if [^\n]* else "(\w+)"', source))

    assert said == board.CODES.keys() == verdict_steps._STEPS.keys()


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_step_asks_a_question_and_answers_it_in_few_words(name):
    row = EXAMPLES[name]
    coded = [{"code": code, **values} for code, values in wording.steps_of(row).items()]
    found = verdict_steps.steps(row, coded, TERMS)

    assert found
    for step in found:
        assert step.name.endswith("?")
        assert step.sentence.endswith(".")
        assert len(plain(step.sentence).split()) <= LONGEST
    doubts = verdict_against.against(row, [])
    whole = [*lead(row), *doubts, *(each.sentence + each.figures for each in found)]
    at_the_top = sentences(" ".join(lead(row)))
    assert len(at_the_top) == len(set(at_the_top))
    assert not set(at_the_top) & set(sentences(" ".join(doubts)))
    for each in whole:
        assert not re.search(r"None|nan|  |\.\.", plain(each)), each
        assert not any(phrase in each for phrase in OF_NO_UNIT)


def test_steps_carry_their_figures():
    said = steps(EXAMPLES["named by peers"])

    assert said["Dự kiến bao nhiêu?"].startswith(
        "Nếu chính những hồ sơ này do các huyện khác giải quyết, dự kiến khoảng 12 hồ sơ quá hạn; "
        "thực tế 31. Đã tính một phần việc hồ sơ quá hạn hay dồn theo đợt."
    )
    assert "trong phần được so: 31" in said["Dự kiến bao nhiêu?"]
    assert "hiếm hơn 1 trong 1.000. Đây không phải" in said["Chắc đến đâu?"]
    assert "4 tên" in said["Có đủ để nêu tên?"] and "1 trong 10 tên" in said["Có đủ để nêu tên?"]
    assert "không quá 4 hồ sơ quá hạn" in said["Khi nào thì hết?"]
    common = steps(EXAMPLES["named, common"])["Hiện còn kém không?"]
    assert common.endswith("kém rõ: từ 1,2 lần (tính theo tỷ số chênh)")


def test_one_that_stays_is_not_promised_what_the_list_promises():
    said = steps(EXAMPLES["stays by a sign"])["Có đủ để nêu tên?"]

    assert said.strip() == "Kỳ này không tính vào danh sách nêu tên mới; tên giữ từ kỳ trước."


def test_one_that_its_own_past_speaks_against_is_told_how_it_stands_beside_its_peers():
    assert steps(EXAMPLES["named by its own past"])["Còn so với nơi khác?"].strip() == (
        "12 tháng: 31 hồ sơ quá hạn, dự kiến 12 nếu làm như các huyện khác."
    )
    assert "Còn so với nơi khác?" not in steps(EXAMPLES["alone in its work"])


def test_what_speaks_against_a_verdict_stands_beside_it():
    row = EXAMPLES["named, a month missing"]
    away = late("at_another", other_name="B", numerator=7, closed_late=0)
    said = [plain(each) for each in verdict_against.against(row, [late(), away])]

    assert said == [
        "38/70 hồ sơ quá hạn của kỳ đã có kết quả đúng hạn, chỉ chậm kết thúc trên hệ thống.",
        "7/70 hồ sơ quá hạn của kỳ ở khâu của nơi khác: B (7).",
        "Thiếu số liệu 1/12 tháng: khi có đủ, nhận định có thể khác.",
        "18% hồ sơ không có nơi khác để so, nằm ngoài đánh giá.",
    ]
    # Of one of whom nothing is said yet, which files would be enough is said where that is.
    untold = plain(" ".join(verdict_against.against(EXAMPLES["months missing"], [])))
    assert "khi có đủ, nhận định có thể khác" not in untold
    alone = plain(" ".join(verdict_against.against(EXAMPLES["alone in its work"], [])))
    assert "hồ sơ dồn đợt cũng có thể cho số liệu như vậy" in alone
    again = plain(" ".join(verdict_against.against(EXAMPLES["past restarted"], [])))
    assert "Mốc so với chính đơn vị ngắn: 4 quý." in again
    assert "chỉ lấy số liệu từ 1/7/2021" in lead(EXAMPLES["past restarted"])[-1]


def test_the_first_sentence_says_how_many_were_only_closed_late():
    assert plain(verdict_notes.closed_in_sentence([late()])) == (
        ", trong đó 38 hồ sơ đã có kết quả đúng hạn, chỉ chậm kết thúc trên hệ thống"
    )
    untold = [late(closed_late=0, ready_unknown=63)]
    assert "chưa rõ" in verdict_notes.closed_in_sentence(untold)
    assert verdict_notes.closed_in_sentence([late(closed_late=0)]) == ""
    assert verdict_notes.closed_in_sentence([late("of_another")]) == ""
    assert plain(verdict_notes.in_handling([late(ready_unknown=4)])) == (
        "; khâu giải quyết gồm cả 4 hồ sơ không ghi ngày có kết quả"
    )
    assert verdict_notes.in_handling([late(closed_late=38, ready_unknown=0)]) == ""


def test_whose_step_says_what_nobody_told():
    rows = [late(numerator=4, ready_unknown=4, closed_late=0)]

    assert "không ghi ngày có kết quả" in verdict_notes.closed_late(rows)
    assert plain(verdict_notes.closed_late([rows[0] | {"ready_unknown": 1, "closed_late": 2}])) == (
        "2 có kết quả đúng hạn, chậm kết thúc trên hệ thống; 1/4 hồ sơ không ghi ngày có kết quả, "
        "chưa rõ"
    )
    # Of 31, 7 are still open: of the finished ones nobody knows, and "0 in time" would be a claim.
    some = verdict_notes.closed_late([late(numerator=31, ready_unknown=24, closed_late=0)])
    assert plain(some) == (
        "chưa rõ bao nhiêu có kết quả đúng hạn, chậm kết thúc trên hệ thống: 24/31 hồ sơ không ghi "
        "ngày có kết quả"
    )
    assert verdict_notes.closed_late([]) == ""


@pytest.mark.parametrize("was", ["lagging", "watch", "leading", "typical", "insufficient"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_where_the_rule_until_now_differs_it_is_said_and_why(name, was):
    row = EXAMPLES[name] | {"state_before": was}
    said = verdict_before.before(row, TERMS)

    if was == row["state"]:
        assert said == ""
        return
    assert wording.in_sentence(STATE[was]) in said
    assert re.search(r"[Nn]ay [^.]+\.$", said)
    assert verdict_before.before(row | {"state_before": None}, TERMS) == ""


@pytest.mark.parametrize(
    ("handling", "mix", "said"),
    [
        (0.013, 0.005, ""),  # said beside, in the strip and over the bars
        (-0.004, 0.015, "+1,50 do cơ cấu thủ tục; riêng khâu giải quyết tốt hơn."),
        (0.004, -0.015, "riêng khâu giải quyết kém hơn."),
        (0.0, 0.00001, ""),
    ],
)
def test_mix_against_handling_is_decided_by_the_split_itself(handling, mix, said):
    row = {"handling": handling, "closing": 0.0, "mix": mix, "numerator": 30, "denominator": 800}
    found = plain(why.split([row], {"better": "lower"}, "X"))

    assert said in found and bool(said) == bool(found)
    assert why.split([row | {"denominator": 40}], {"better": "lower"}, "X") == ""

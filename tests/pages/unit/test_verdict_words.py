"""A verdict in sentences: every step has one, none is long, and *watch* is no accusation."""

import re
from datetime import date
from pathlib import Path

import pytest

from figures import wording
from pages.working_group.unit import verdict_lead, verdict_notes, verdict_steps

ROOT = Path(__file__).resolve().parents[3]
LONGEST = 30  # words
ROW = {
    "measure": "late_of_due",
    "title": "Quá hạn trong số đến hạn",
    "state": "lagging",
    "basis": "peers",
    "level": "district",
    "better": "lower",
    "is_rare": True,
    "window_months": 6,
    "window_from": date(2023, 3, 15),
    "window_to": date(2023, 9, 14),
    "events": 159,
    "trials": 4004,
    "expected": 67.7,
    "limit_low": 42,
    "limit_high": 98,
    "adjusted": 0.0457,
    "level_value": 0.0195,
    "value_low": 0.0341,
    "value_high": 0.0462,
    "shrunken": 0.038,
    "shrunken_low": 0.031,
    "shrunken_high": 0.045,
    "lasting_count": 3,
    "lasting_of": 3,
    "since": "2022-10",
    "fewer": 134,
    "back_at": None,
    "aim": 0.02,
    "official_is_simulated": False,
    "adopted_target": None,
    "adopted_is_simulated": None,
    "past_quarters": 8,
    "count_units": 10,
    "false_equal": 0.024,
    "false_ordinary": 0.057,
}
CODES = {
    "missing": {"months": ["2023-05", "2023-06"]},
    "too_young": {},
    "complete": {},
    "comparable": {"share": 0.823, "others": 9},
    "not_comparable": {"share": 0.08, "others": 17},
    "too_different": {"tau": 0.451},
    "nothing_to_go_by": {},
    "expected": {"basis": "peers", "months": 6, "events": 159, "expected": 67.7},
    "chance": {"strength": "strong", "p": 1e-9},
    "worse_than_before_yet_good": {},
    "lasting": {"count": 3, "of": 3},
    "not_lasting": {"count": 2, "of": 3},
    "left": {},
    "target": {"signal": "strong"},
    "too_few": {"trials": 12, "events": 3},
    "striking": {"trials": 40, "events": 9},
    "past_restarted": {"cause": "reorganised", "from": "2025-07-01"},
}
TERMS = wording.VerdictTerms(
    [
        {
            "measure": "late_of_due",
            "better": "lower",
            "counted_noun": "hồ sơ quá hạn",
            "missed_noun": None,
            "among_noun": "hồ sơ đến hạn",
        }
    ],
    [
        {"name": "strong_p", "value": "0.001"},
        {"name": "weak_p", "value": "0.01"},
        {"name": "history_least", "value": "4"},
    ],
)
ACCUSING = ("kém", "chậm", "khắc phục", "yếu", "lỗi")


def code(name: str, **changes) -> dict:
    return {"code": name, **CODES[name], **changes}


def sentence(name: str, row: dict | None = None, **changes) -> str:
    (step,) = verdict_steps.steps(ROW | (row or {}), [code(name, **changes)], TERMS)
    return plain(step.sentence)


def lead(row: dict, *names: str) -> list[str]:
    pieces = verdict_lead.verdict_lead(ROW | row, [code(name) for name in names], TERMS)
    return [plain("".join(text for text, _ in each)) for each in pieces if each]


def plain(text: str) -> str:
    return text.replace(wording.NBSP, " ")


def test_every_step_that_a_build_can_store_has_its_sentence():
    said = set()
    for name in ("analysis/reasons.py", "data/building/verdict_rows.py"):
        source = (ROOT / name).read_text(encoding="utf-8")
        said |= set(re.findall(r'"code": "(\w+)"', source))
        said |= set(re.findall(r'"(\w+)" if [^\n]* else "\w+"', source)) & CODES.keys()
        said |= set(re.findall(r'"\w+" if [^\n]* else "(\w+)"', source)) & CODES.keys()

    assert said == CODES.keys()
    assert len(verdict_steps.steps(ROW, [code(name) for name in CODES], TERMS)) == len(CODES)


@pytest.mark.parametrize("name", CODES)
@pytest.mark.parametrize("strength", ["strong", "weak", "none"])
def test_a_step_asks_a_question_and_answers_it_in_few_words(name, strength):
    changes = {"chance": {"strength": strength}, "target": {"signal": strength}}.get(name, {})
    (step,) = verdict_steps.steps(ROW, [code(name, **changes)], TERMS)

    assert step.name.endswith("?")
    assert step.sentence.endswith(".")
    assert len(plain(step.sentence).split()) <= LONGEST
    assert "None" not in step.sentence + step.figures


def test_steps_carry_their_figures():
    assert sentence("comparable") == (
        "Chỉ so với 9 huyện, thành phố khác; 82% hồ sơ thuộc thủ tục mà các đơn vị đó cũng làm."
    )
    assert sentence("expected") == (
        "6 tháng: 159 hồ sơ quá hạn, dự kiến 68 nếu làm như các huyện khác; gấp 2,3 lần."
    )
    assert "dưới 1 lần trong 1.000" in sentence("chance")
    assert sentence("chance", {"events": 60}, strength="none") == (
        "Chênh lệch nằm trong dao động thông thường."
    )
    assert "chưa tới 1" in sentence("expected", {"expected": 0.0012, "events": 3})
    assert "tháng 5 và 6/2023" in sentence("missing")


def test_a_unit_behind_is_told_how_much_since_when_and_the_way_back():
    assert lead({}, "complete", "comparable", "expected", "chance", "lasting") == [
        "6 tháng (15/3–14/9/2023): 159 hồ sơ quá hạn trong 4.004 hồ sơ đến hạn, dự kiến 68 "
        "nếu làm như các huyện khác; gấp 2,3 lần.",
        "Lặp lại 3/3 kỳ gần nhất; thay đổi rõ từ tháng 10/2022, đã kéo dài 12 tháng.",
        "Để không còn dấu hiệu, 12 tháng phải bớt 134 hồ sơ quá hạn; một quý tốt chưa đủ. Cần giữ "
        "mỗi quý ở mức dự kiến, khoảng 34.",
    ]
    assert lead({"back_at": 52, "fewer": 19})[-1] == (
        "Nếu ba tháng gần nhất chỉ có 52 hồ sơ quá hạn (bớt 19) thì không còn dấu hiệu."
    )


@pytest.mark.parametrize("name", ["not_lasting", "striking", "too_different"])
@pytest.mark.parametrize("count", [1, 2])
def test_a_unit_that_is_watched_is_not_accused(name, count):
    said = lead({"state": "watch", "lasting_count": count, "fewer": None}, "expected", name)

    assert not any(word in " ".join(said) for word in ACCUSING)
    assert not any(
        strong
        for pieces in verdict_lead.verdict_lead(ROW | {"state": "watch"}, [code(name)], TERMS)
        for _, strong in pieces
    )


def test_a_unit_that_only_looks_bad_is_told_that_its_procedures_are():
    row = {"state": "typical", "events": 284, "trials": 8613, "expected": 282.6, "adjusted": 0.0196}

    assert lead(row)[-1] == (
        "Tỷ lệ cao hơn mức chung chủ yếu do cơ cấu thủ tục, không phải do khâu giải quyết."
    )
    assert "dao động thông thường" in lead(row | {"trials": 20_000})[-1]


def test_a_small_unit_gets_a_careful_estimate_and_no_state():
    said = lead({"state": "insufficient"}, "complete", "comparable", "expected", "too_few")

    assert "quá ít hồ sơ để kết luận" in said[0]
    assert said[1] == "Ước tính thận trọng 3,8% (khoảng 3,1–4,5%). Mức chung của cấp 2,0%."


def test_what_did_not_last_is_nothing_to_tell_of_a_typical_unit():
    assert (
        verdict_steps.steps(ROW | {"state": "typical"}, [code("not_lasting", count=0)], TERMS) == []
    )


def test_whose_step_says_what_nobody_told():
    rows = [{"numerator": 4, "ready_unknown": 4, "closed_late": 0}]

    assert "không ghi ngày có kết quả" in verdict_notes.closed_late(rows)
    assert verdict_notes.closed_late([rows[0] | {"ready_unknown": 1, "closed_late": 2}]) == (
        "2 có kết quả đúng hạn, chậm kết thúc trên hệ thống; 1 chưa rõ"
    )
    assert verdict_notes.closed_late([]) == ""

"""One unit's verdict on its page: state and reason, steps and doubts, whose step, what is due."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from figures import html, wording
from figures.wording import VerdictTerms
from pages.working_group.unit import (
    verdict_against,
    verdict_before,
    verdict_lead,
    verdict_notes,
    verdict_steps,
)
from queries.rows.shared import MeasureHistory, WithoutClosing
from queries.rows.unit import LateByStep, UnitVerdict

Row = Mapping


def codes(verdict: UnitVerdict | None) -> list[Mapping]:
    """The reasons of a verdict; none without one."""
    return json.loads(verdict["reasons"]) if verdict else []


def names_months(verdict: UnitVerdict | None) -> bool:
    """Whether a verdict says which months did not come."""
    return "missing" in verdict_steps.code_names(codes(verdict))


def chips(verdict: UnitVerdict | None, title: str, is_finished: bool) -> list[html.Text]:
    """State, where the figure stands against its targets, and what is judged."""
    if verdict is None:
        why = "chưa đánh giá" if is_finished else "kỳ chưa kết thúc, chưa đánh giá"
        return [f"{title} · {why}"]
    made: list[html.Text] = [html.chip(verdict["state"], wording.STATE[verdict["state"]])]
    beside: list[str] = []  # of the province's targets, which nobody gave the unit
    if verdict["target_tag"] not in (None, "no_target") and _is_of_province(verdict):
        beside.append(wording.of_province_text(verdict))
    elif verdict["target_tag"] not in (None, "no_target"):
        number = wording.official_text(verdict)
        tag = verdict["target_tag"]
        made.append(html.target_tag(tag, wording.TARGET_TAG_SHORT[tag], number))
    if verdict["path_tag"] is not None:
        beside.append(wording.path_of_province_text(verdict))
    when = f"đánh giá {wording.period(verdict['period'])}"
    return [*made, " · ".join([title, *beside, when])]


def _is_of_province(verdict: UnitVerdict) -> bool:
    """Whether a target was given to the province, and none to the unit."""
    return verdict["official_kind"] == "official"


def lead(
    verdict: UnitVerdict | None,
    terms: VerdictTerms,
    split: str,
    history: Sequence[MeasureHistory],
    parted: WithoutClosing | None,
) -> list[html.Text]:
    """The verdict in two paragraphs, its deciding figures bold; `split` tells the gap's parts."""
    if verdict is None:
        return []
    return [
        html.join(*(html.strong(text) if strong else text for text, strong in pieces))
        for pieces in verdict_lead.verdict_lead(verdict, terms, split, history, parted)
        if pieces
    ]


def facts(verdict: UnitVerdict | None, late_by_step: Sequence[LateByStep]) -> list[html.Fact]:
    """Whose step the late ones were at, which part is compared, how surely."""
    made = []
    if any(row["numerator"] for row in late_by_step):
        made.append(_whose_step(late_by_step))
    if verdict and "expected" in verdict_steps.code_names(codes(verdict)):
        wide = verdict_lead.how_wide(verdict)
        made.append(
            html.Fact(
                "Phần so được với nơi khác",
                wording.percent(verdict["comparable_share"], 0),
                "hồ sơ 12 tháng",
                [wide] if wide else [],
            )
        )
    return made


def steps(
    verdict: UnitVerdict,
    late_by_step: Sequence[LateByStep],
    terms: VerdictTerms,
    parted: WithoutClosing | None = None,
) -> html.Markup:
    """Each step of the verdict, with its figures in small type; then what speaks against it, what
    the rule until now says, how often this one errs.
    """
    said: list[tuple[str, list[html.Text]]] = [
        (step.name, [step.sentence, *([html.small(step.figures)] if step.figures else [])])
        for step in verdict_steps.steps(verdict, codes(verdict), terms)
    ]
    if apart := wording.how_parted(verdict, parted):
        said.append(
            (
                "Không kể chậm kết thúc?",
                [wording.without_closing(verdict, parted), html.small(apart)],
            )
        )
    if doubts := verdict_against.against(verdict, late_by_step):
        said.append(("Điều gì làm bớt chắc?", list(doubts)))
    if before := verdict_before.before(verdict, terms):
        said.append(("Quy tắc đến nay nói gì?", [before]))
    errors = [*wording.how_often_wrong(terms), verdict_notes.BLIND]
    version = f"quy tắc đánh giá phiên bản {verdict['rule_version']}"
    said.append(("Quy tắc này nhầm bao nhiêu?", [*errors, html.small(version)]))
    return html.definitions(said)


def _whose_step(rows: Sequence[LateByStep]) -> html.Fact:
    """Of the late dossiers that the unit answers for: in which step each stands."""
    counted = {
        step: [row for row in rows if row["step"] == step] for step in verdict_notes.LATE_STEPS
    }
    by_step = verdict_notes.by_step(rows)
    late = sum(by_step.values())
    if sum(row["numerator"] for row in counted["own"]) and not any(
        row["is_step_told"] for row in rows
    ):
        return html.Fact(
            "Quá hạn ở khâu của ai",
            "chưa rõ",
            "",
            [verdict_notes.NO_STEPS, verdict_notes.closed_late(counted["own"])],
        )
    not_counted = [row for row in counted["of_another"] if row["numerator"]]
    return html.Fact(
        "Quá hạn ở khâu của ai",
        wording.counts(by_step["own"], late) if by_step["ready_unknown"] < late else "chưa rõ",
        "hồ sơ",
        [
            "ở khâu giải quyết của chính đơn vị",
            f"{wording.number(by_step['closed_late'])} {verdict_notes.ONLY_CLOSED_LATE}",
            *verdict_notes.late_elsewhere(counted["at_another"]),
            f"{wording.number(by_step['ready_unknown'])} chưa rõ: không ghi ngày có kết quả"
            if by_step["ready_unknown"]
            else "",
            *verdict_notes.late_of_another(not_counted),
        ],
    )

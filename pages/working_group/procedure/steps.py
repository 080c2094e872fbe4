"""At which step the late dossiers of one procedure were late, of all units or of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from figures import html, wording
from pages.working_group.procedure import late_bars, words
from queries.rows.procedure import ProcedureSteps, ProcedureUnits

# In the order in which a dossier goes; each late one is in one of them.
STEPS = ("own", "at_another", "closed_late", "ready_unknown")


@dataclass(frozen=True)
class Late:
    """The late dossiers by step, and what was accepted late of the new ones (None: untold)."""

    late: int
    by_step: Mapping[str, int]
    accepted_late: int | None
    accepted: int | None
    is_step_told: bool


def of(rows: Sequence[ProcedureSteps], units: Sequence[ProcedureUnits]) -> Late:
    """What these units come to together."""
    keys = {(row["unit_code"], row["valid_from"]) for row in units}
    mine = [row for row in rows if (row["unit_code"], row["valid_from"]) in keys]
    told = [row for row in mine if row["accepted"] is not None]
    return Late(
        late=sum(row["count_late"] for row in mine),
        by_step={step: sum(row[step] for row in mine) for step in STEPS},
        accepted_late=sum(row["accepted_late"] for row in told) if told else None,
        accepted=sum(row["accepted"] for row in told) if told else None,
        is_step_told=any(row["is_step_told"] for row in rows),
    )


def sentences(found: Late) -> list[html.Text]:
    """“Trong 33 hồ sơ quá hạn: 15 chỉ chậm kết thúc …; 17 …”, and what was accepted late."""
    said: list[html.Text] = []
    if found.late:
        first, *rest = sorted(_named(found), key=lambda each: -each[1])
        parts = [html.strong(_part(*first)), *(_part(*each) for each in rest)]
        whole = wording.with_noun(found.late, "hồ sơ quá hạn")
        said.append(html.join(f"Trong {whole}: ", html.join(*parts, by="; "), "."))
    if found.accepted:
        said.append(words.accepted(found.accepted_late or 0, found.accepted))
    return said


def finding(found: Late) -> str:
    """The heading of the chart: where most were late."""
    if not found.late:
        return words.NONE_LATE
    step, count = max(_named(found), key=lambda each: each[1])
    how = "Phần lớn" if 2 * count > found.late else "Nhiều nhất"
    return f"{how} {words.step(step, found.is_step_told)}"


def bars(found: Late, link: str) -> list[late_bars.LateRow]:
    """A bar a step, in the order in which a dossier goes; it opens the late ones."""
    shown = [step for step in STEPS if step in dict(_named(found)) or step in words.ALWAYS_DRAWN]
    return [
        late_bars.LateRow(
            wording.start_sentence(words.step(step, found.is_step_told)),
            found.by_step[step],
            found.late,
            link if found.by_step[step] else None,
        )
        for step in shown
        if found.is_step_told or step != "at_another"
    ]


def reading(found: Late) -> html.Markup:
    """What each step means, for one who never saw them."""
    return html.definitions(
        [
            (wording.start_sentence(words.step(step, found.is_step_told)), words.MEANS[step])
            for step in STEPS
            if found.is_step_told or step != "at_another"
        ]
        + [(words.ACCEPTED_HEAD, words.ACCEPTED_MEANS)] * bool(found.accepted)
    )


def _named(found: Late) -> list[tuple[str, int]]:
    """The steps at which any was late."""
    return [(step, found.by_step[step]) for step in STEPS if found.by_step[step]]


def _part(step: str, count: int) -> str:
    return wording.with_noun(count, words.IN_SENTENCE[step])

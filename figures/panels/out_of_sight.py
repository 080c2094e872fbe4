"""What the figures leave out: systems not connected, months not sent, forms not sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from figures import html, wording

Row = Mapping

# So many of those who have not sent a form are named; more units of one source that lack something
# share a line, with those that lack the same months, and so many such lines there are.
NAMED, LINES = 4, 3
SHORTLY = 4  # lines, where a page is about something else
NOT_SAID_WHO = "chưa khai báo đơn vị nào phải gửi nên chưa rõ nơi khác thiếu hay không có hồ sơ"


def items(rows: Sequence[Row]) -> list[html.OutOfSight]:
    """One of each unit or system, or of many units for one reason; of a form one for all who have
    not sent it."""
    forms: dict[tuple, list[Row]] = {}
    others: dict[tuple, list[Row]] = {}
    for row in rows:
        if row["source"].startswith("form:"):
            forms.setdefault((row["source"], row["note"], *row["months"]), []).append(row)
        else:
            why = (row["source"], row["why_missing"], row["note"], bool(row["came_through"]))
            others.setdefault(why, []).append(row)
    return [
        *(item for alike in others.values() for item in _of_source(alike)),
        *(_of_form(of_form) for of_form in forms.values()),
    ]


def shortly(
    rows: Sequence[Row], more: str, elsewhere: str, link: Callable[..., str]
) -> list[html.Markup]:
    """The first few lines, all systems that are not connected in one of them and all forms in
    another, each opening who lacks it, and how many `more` stand `elsewhere`, which opens too."""
    forms = [row for row in rows if row["source"].startswith("form:")]
    apart = [row for row in rows if not _is_connected(row) and row not in forms]
    lines = _of_systems(apart) + items([row for row in rows if row not in [*forms, *apart]])
    if len({row["source"] for row in forms}) > 1:
        *lacking, last = [
            html.link(
                f"{source.removeprefix('form:')} ({wording.number(count)})",
                link("data_quality", source=source),
            )
            for source, count in Counter(row["source"] for row in forms).items()
        ]
        name = html.join("Biểu ", html.join(*lacking, by=", "), " và ", last)
        lines.append(html.OutOfSight(name, wording.NOTHING["no_data"], "đơn vị chưa gửi"))
    else:
        lines += items(forms)
    shown = lines[:SHORTLY] if len(lines) > SHORTLY + 1 else lines
    others = len(lines) - len(shown)
    left = [f"{wording.number(others)} {more}"] if others else []
    opened = html.link(elsewhere, link("data_quality"))
    return [html.out_of_sight(shown), html.note(*left, opened)]


def nothing(sources: Sequence[Row], undeclared: Sequence[Row], rows: Sequence[Row] = ()) -> str:
    """What is said where nothing is on record as missing: that all came, or that nobody said what
    was to come (a source has a name where somebody did). `rows`: the figures of the province,
    which know of how many offices dossiers came."""
    named = {source["source"] for source in sources if source["source_name"]}
    few = next((row for row in rows if row["origin"] == "counted" and _is_of_some(row)), None)
    if few and "dossiers" not in named:
        came = wording.coverage(few["units_complete"], few["units_expected"])
        return f"Hồ sơ mới có {came}; {NOT_SAID_WHO}."
    if undeclared or not any(source["source_name"] for source in sources):
        return wording.undeclared(undeclared)
    return "Không nguồn nào được ghi là thiếu hay chưa kết nối."


def rejected(count: int, files: int, link: html.Text) -> html.Markup:
    """Rows that came and are in no figure, until their sender mends them."""
    return html.note(
        html.join(
            html.strong(wording.with_noun(count, "dòng")),
            f" của {wording.with_noun(files, 'tệp')} chưa nhận được, không có trong số liệu: ",
            link,
        )
    )


def _is_of_some(row: Row) -> bool:
    return 0 < (row["units_complete"] or 0) < (row["units_expected"] or 0)


def _of_source(rows: Sequence[Row]) -> list[html.OutOfSight]:
    """Of a source for one reason: each unit, where they are few, else those of the same months."""
    if len(rows) <= NAMED or not _is_connected(rows[0]):
        return [_of(row) for row in rows]
    alike: dict[tuple, list[Row]] = {}
    for row in rows:
        alike.setdefault(tuple(_months(row)), []).append(row)
    lines = sorted(alike.values(), key=len, reverse=True)
    if len(lines) > LINES:
        lines = [*lines[:LINES], [row for line in lines[LINES:] for row in line]]
    return [_of(line[0]) if len(line) == 1 else _of_many(line) for line in lines]


def _of_systems(rows: Sequence[Row]) -> list[html.OutOfSight]:
    """What systems of ministries hold, in one line, without whose they are, which stands where it
    opens; those that are only proposed as they are."""
    named = [row for row in rows if not row["is_proposed"] and (row["note"] or row["source_name"])]
    if len(named) < 2:
        return items(rows)
    what = wording.listed([row["note"] or row["source_name"] for row in named])
    line = html.OutOfSight(wording.start_sentence(what), wording.NOTHING["out_of_sight"])
    return [line, *items([row for row in rows if row not in named])]


def _of(row: Row) -> html.OutOfSight:
    """A proposal of the list of sources that nobody confirmed is no fact yet, and says so."""
    if not _is_connected(row):
        word = wording.NOTHING["out_of_sight"]
        return html.OutOfSight(
            wording.unbroken(row["unit_name"]),
            f"{word} (chưa xác nhận)" if row["is_proposed"] else word,
            row["note"] or row["source_name"] or "",
        )
    return html.OutOfSight(
        f"{wording.unbroken(row['unit_name'])}, {wording.months_listed(_months(row))}",
        wording.NOTHING["no_data"] if not row["came_through"] else "Chưa đủ số liệu",
        _why([row]),
    )


def _of_many(rows: Sequence[Row]) -> html.OutOfSight:
    months = sorted({month for row in rows for month in _months(row)})
    is_same = all(_months(row) == months for row in rows)
    source = f"{rows[0]['source_name']} " if rows[0]["source_name"] else ""
    return html.OutOfSight(
        f"{wording.with_noun(len(rows), 'đơn vị')}{'' if is_same else ' thiếu tháng khác nhau'}, "
        f"{wording.months_listed(months)}",
        wording.NOTHING["no_data"] if not rows[0]["came_through"] else "Chưa đủ số liệu",
        f"{source}{_why(rows)}: {wording.listed(_named(rows))}",
    )


def _is_connected(row: Row) -> bool:
    return row["why_missing"] != "not_connected"


def _months(row: Row) -> list[str]:
    """Those of the period looked at; of a unit that lacks only earlier ones, those."""
    return row["months_of_period"] or row["months"]


def _why(rows: Sequence[Row]) -> str:
    if not rows[0]["came_through"]:
        return rows[0]["note"] or wording.WHY_MISSING[rows[0]["why_missing"]]
    days = sorted({row["came_through"] for row in rows})
    return f"mới có đến {wording.date(days[0])}" + (
        f"–{wording.date(days[-1])}" if len(days) > 1 else ""
    )


def _named(rows: Sequence[Row]) -> list[str]:
    names = [wording.unbroken(row["unit_name"]) for row in rows[:NAMED]]
    if len(rows) > NAMED:
        names.append(f"{wording.number(len(rows) - NAMED)} đơn vị khác")
    return names


def _of_form(rows: Sequence[Row]) -> html.OutOfSight:
    """Those who have not sent a form for the same months and reason, a few of them by name."""
    form = rows[0]["source"].removeprefix("form:")
    return html.OutOfSight(
        f"Biểu {form}, {wording.quarters_listed(rows[0]['months'])}",
        wording.NOTHING["no_data"],
        f"{rows[0]['note'] or wording.WHY_MISSING[rows[0]['why_missing']]}: "
        f"{wording.listed(_named(rows))}",
    )

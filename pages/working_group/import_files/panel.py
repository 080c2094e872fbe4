"""What was brought, as sentences and tables: what was recognised, what would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from figures import html, wording
from pages.working_group.import_files import words
from queries.rows.shared import ThisBuild

Row = Mapping[str, Any]
FIRST = 8
NEW = ("figures", "states")
AT_WORK = ("waiting", "trying", "building", "publishing")
# Steps at which one may try again, has come to an end, may throw it away.
TO_TRY_AGAIN = ("failed", "broken_off")
AT_AN_END = ("published", "nothing_new")
TO_DISCARD = ("waiting", "trying", "building", "asking", "ready", "failed", "broken_off")


def lead(
    step: str | None, counts: Mapping[str, int], found: Sequence[Row], is_first: bool = False
) -> list[html.Text]:
    """How it stands, in a sentence or two; `is_first`: no figure was told before."""
    if step is None:
        return [
            "Chọn tệp rồi xem trước: tệp nào nhận được, dòng nào chưa, con số và đánh giá nào sẽ "
            "thay đổi. Phát hành hay bỏ là do bạn."
        ]
    if step == "published":
        return ["Đã phát hành. Các trang mở bản mới từ lần tải tiếp theo."]
    if step != "ready":
        return [words.STEP[step]]
    rejected = sum(each.get("count_rejected", 0) for each in found)
    return [
        _of_first(counts) if is_first else _of_changes(counts),
        f"{_rows(rejected)} chưa nhận. Kho và các trang chưa thay đổi gì."
        if rejected
        else "Mọi dòng đều nhận được. Kho và các trang chưa thay đổi gì.",
    ]


def _of_first(counts: Mapping[str, int]) -> html.Markup:
    states = counts.get("states_new", 0)
    return html.join(
        "Nếu phát hành: ",
        html.strong(wording.with_noun(counts.get("figures_new", 0), "con số")),
        f" và {wording.with_noun(states, 'đánh giá')}" if states else "",
        " đầu tiên; chưa có số liệu nào trước đó.",
    )


def _of_changes(counts: Mapping[str, int]) -> html.Markup:
    of_figures = counts.get("figures_changed", 0) + counts.get("figures_gone", 0)
    states = counts.get("states_changed", 0)
    return html.join(
        "Nếu phát hành: ",
        html.strong(wording.with_noun(of_figures, "con số")),
        f" đã có thay đổi, {wording.with_noun(counts.get('figures_new', 0), 'con số')} mới, ",
        html.strong(wording.with_noun(states, "đánh giá")) if states else "không đánh giá nào",
        " đổi khác.",
    )


def about(build: ThisBuild | None) -> wording.About:
    """What heads the list of changes as a file; of a first build there is nothing before."""
    if build is None:
        return words.about_changes("Trước đó chưa có số liệu nào")
    return words.about_changes(
        f"So với bản số liệu đến hết ngày {wording.date(build.as_of)} · "
        f"{wording.ORIGIN[build.origin]}"
    )


def progress(said: str, names: Sequence[str]) -> html.Markup:
    """How far it is, and of which files."""
    return html.join(
        html.section(said or "Đang bắt đầu…", wording.with_noun(len(names), "tệp")),
        html.note(*names[:8], *([f"và {len(names) - 8} tệp khác"] if len(names) > 8 else [])),
    )


def asked(found: Sequence[Row]) -> list[Row]:
    """The files of which something is asked."""
    return [each for each in found if each.get("asks")]


def facts(
    found: Sequence[Row],
    counts: Mapping[str, int],
    given_way: Sequence[Row],
    is_first: bool = False,
) -> html.Markup:
    """The account of all files, and what would change, as counts."""
    replaced = sum(row["count_before"] - row["count_after"] for row in given_way)
    total = {
        name: sum(each.get(f"count_{name}", 0) for each in found)
        for name in ("in", "accepted", "rejected")
    }
    return html.fact_strip(
        [
            html.Fact(
                "Nhận được",
                wording.number(total["accepted"]),
                "dòng, ô",
                [f"trên {wording.number(total['in'])} của {wording.with_noun(len(found), 'tệp')}"],
            ),
            html.Fact(
                "Chưa nhận",
                wording.number(total["rejected"]),
                "dòng, ô",
                [f"và thay {wording.number(replaced)} của tệp cũ"] if replaced else [],
            ),
            *(_facts_of_first(counts) if is_first else _facts_of_changes(counts)),
        ]
    )


def _facts_of_first(counts: Mapping[str, int]) -> list[html.Fact]:
    figures, states = (wording.number(counts.get(f"{each}_new", 0)) for each in NEW)
    return [html.Fact("Con số đầu tiên", figures, ""), html.Fact("Đánh giá đầu tiên", states, "")]


def _facts_of_changes(counts: Mapping[str, int]) -> list[html.Fact]:
    figures, states = (wording.number(counts.get(f"{each}_new", 0)) for each in NEW)
    changed = counts.get("figures_changed", 0) + counts.get("figures_gone", 0)
    of_states = counts.get("states_changed", 0)
    return [
        html.Fact(
            "Con số đã có thay đổi", wording.number(changed), "", [f"và {figures} con số mới"]
        ),
        html.Fact(
            "Đánh giá đổi khác", wording.number(of_states), "", [f"và {states} đánh giá mới"]
        ),
    ]


def files_caption(found: Sequence[Row]) -> str:
    taken = sum("batch_id" in each for each in found)
    return f"Đọc được {wording.number(taken)} trên {wording.with_noun(len(found), 'tệp')}"


def files(found: Sequence[Row]) -> tuple[list[html.Column], list[dict[str, html.Text | None]]]:
    """Each file: what it was taken for, its period and units, its account."""
    columns = [
        html.Column("name", "Tệp"),
        html.Column("what", "Nhận ra là", note=True),
        html.Column("period", "Kỳ", note=True),
        html.Column("in", "Vào", "right"),
        html.Column("accepted", "Nhận", "right", strong=True),
        html.Column("rejected", "Chưa nhận", "right"),
        html.Column("superseded", "Đã thay", "right"),
    ]
    return columns, [_file(each) for each in found]


def _file(each: Row) -> dict[str, html.Text | None]:
    if "batch_id" not in each:
        why = "không nhập, theo lựa chọn của bạn" if each.get("left_out") else "chưa nhận được"
        return {"name": html.code(each["name"]), "what": why}
    return {
        "name": html.code(each["name"]),
        "what": _what(each),
        "period": _days(each),
        **{
            name: wording.number(each[f"count_{name}"])
            for name in ("in", "accepted", "rejected", "superseded")
        },
    }


def _what(each: Row) -> str:
    if each["mapping"] is None:
        said = f"biểu {each['source'].split(':')[1]}"
    else:
        said = f"{each['title']} (ánh xạ {each['mapping']})"
    return said if each["is_new"] else f"{said}; đã nhập từ trước"


def _days(each: Row) -> str | None:
    """“15/7–14/8/2023 · 3 đơn vị”."""
    said = [wording.with_noun(each["units"], "đơn vị")] if each["units"] else []
    if each["starts_on"] and each["ends_on"]:
        days = map(date.fromisoformat, (each["starts_on"], each["ends_on"]))
        said.insert(0, wording.date_range(*days))
    return " · ".join(said) or None


def notes(found: Sequence[Row]) -> list[tuple[str, list[str]]]:
    """Of each file that has any: what else is to be known of it, or why it was not taken."""
    said = [
        (each["name"], [each["fault"]] if each.get("fault") else list(each.get("notes", ())))
        for each in found
        if not each.get("asks")  # it stands over the question
    ]
    return [(name, lines) for name, lines in said if lines]


def note_list(lines: Sequence[tuple[str, list[str]]]) -> html.Markup:
    return html.lines(
        [
            html.join(html.code(name), f": {'; '.join(said)}.".replace("..", "."))
            for name, said in lines
        ]
    )


def rejects_finding(each: Row) -> str:
    noun = "ô" if each["is_of_cells"] else "dòng"
    return f"{each['name']}: {wording.with_noun(each['count_rejected'], noun)} chưa nhận"


def rejects_caption(each: Row) -> str:
    shown = len(each["rejects"])
    if shown < each["count_rejects"]:
        return f"{wording.number(shown)} vị trí đầu trên {wording.number(each['count_rejects'])}"
    return "Mỗi dòng dưới đây là một vị trí và một lý do"


def first_rejects(each: Row) -> tuple[list[Row], list[Row]]:
    """Those that are shown at once, and those in a fold."""
    return each["rejects"][:FIRST], each["rejects"][FIRST:]


def other_rejects(rows: Sequence[Row]) -> str:
    return f"{wording.with_noun(len(rows), 'vị trí')} khác"


def rejects(rows: Sequence[Row]) -> tuple[list[html.Column], list[dict[str, html.Text | None]]]:
    """Each cell that was not taken: where, what it says, why, what to do."""
    columns = [
        html.Column("place", "Vị trí"),
        html.Column("given", "Nội dung ô", note=True),
        html.Column("why", "Lý do", note=True),
        html.Column("next", "Việc cần làm", note=True),
    ]
    return columns, [
        {
            "place": _place(row),
            "given": html.code(row["given"][:60]) if row["given"] else None,
            "why": row["title"],
            "next": _meant(row["candidates"]) + row["next_step"],
        }
        for row in rows
    ]


def _place(row: Row) -> str:
    sheet = f"trang “{row['sheet']}”, " if row["sheet"] else ""
    column = f", cột “{row['heading']}”" if row["heading"] else ""
    return wording.start_sentence(f"{sheet}dòng {wording.number(row['row_number'])}{column}")


def _meant(candidates: Sequence[str]) -> str:
    return f"Có phải {'; '.join(candidates)}? " if candidates else ""


def _rows(count: int) -> str:
    return wording.with_noun(count, "dòng, ô")

"""What is asked of a file that could not be taken as it is; what is answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figures import html, page
from pages.working_group.import_files import words


def answered(each: Mapping[str, Any]) -> dict[str, Any]:
    """Show the question about one file with its fields; what stands in them."""
    asks, name = each["asks"], each["name"]
    page.write(
        html.section(name, words.ASKS[asks["what"]]),
        html.note(each["fault"]) if each["fault"] and asks["what"] != "period" else html.join(),
    )
    answer: dict[str, Any] = {}
    if asks["what"] == "mapping":
        known = {code: f"{title} ({code})" for code, title in asks["known"].items()}
        proposed = {"": words.FIELD["proposed"]} if asks["proposed"] else {}
        answer["mapping"] = page.pick(f"mapping-{name}", words.FIELD["mapping"], proposed | known)
        if asks["proposed"]:
            page.write(html.lines([f"Chưa quyết định được: {each}." for each in asks["undecided"]]))
            answer["holds"] = page.pick(f"holds-{name}", words.FIELD["holds"], words.HOLDS)
            text = page.type_lines(f"text-{name}", words.FIELD["text"], asks["proposed"])
            answer["text"] = "" if answer["mapping"] else text
    elif asks["what"] == "period":
        answer["period"] = page.type_word(f"period-{name}", words.FIELD["period"])
    else:
        answer["fewer_units"] = page.tick(f"fewer-{name}", words.FIELD["fewer_units"])
    answer["left_out"] = page.tick(f"left-out-{name}", words.FIELD["left_out"])
    return answer

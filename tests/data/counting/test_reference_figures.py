"""Published figures, targets and definitions of what is only published: exact, dated, defined."""

import csv
import tomllib
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data import packs

DATA = Path(__file__).parents[3] / "data"

REQUIRED = {
    "code", "version", "valid_from", "title", "short_title", "question", "domain",
    "display_order", "kind", "better", "unit_of_measure", "numerator_words", "calendar",
    "roll_up", "available_levels", "legal_basis", "owner", "provider", "comparable_by", "judged",
}  # fmt: skip


def rows(table: str) -> list[dict[str, str]]:
    with packs.table(packs.KON_TUM, table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


TARGETS, FIGURES = rows("target"), rows("published_figure")
LEVELS = {row["unit_code"]: row["level"] for row in rows("unit")}


def defined() -> dict[str, dict]:
    """Every definition file by its name, with what its domain says for all of its measures."""
    domains = tomllib.loads((DATA / "domains.toml").read_text(encoding="utf-8"))
    own = {
        path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
        for path in sorted((DATA / "measures").glob("*.toml"))
    }
    return {name: domains.get(it["domain"], {}) | it for name, it in own.items()}


DEFINED = defined()


def definitions() -> dict[str, dict]:
    """The definitions of what was printed and dossiers do not count, by file name."""
    published = {row["measure"] for row in FIGURES}
    return {
        name: it
        for name, it in DEFINED.items()
        if name in published
        and it.get("source") != "dossiers"
        and it["roll_up"] != "opening_plus_flow"
    }


NOT_COUNTED = definitions()


def printed(measure: str, period: str = "2023-Q3") -> dict[str, str]:
    (row,) = (row for row in FIGURES if (row["measure"], row["period"]) == (measure, period))
    return row


def count(measure: str, period: str = "2023-Q3") -> int:
    return int(printed(measure, period)["numerator"])


def test_receipts_of_the_third_quarter_add_up():
    assert count("received_online") + count("received_direct") == count("received_new") == 60271
    assert count("received_new") + count("carried_over") == count("to_handle") == 64933
    share = printed("online_share")
    assert (share["numerator"], share["denominator"]) == ("15110", "60271")


def test_results_of_the_third_quarter_stay_as_printed_though_they_disagree():
    assert count("on_time_resolved") + count("resolved_late") == 59168
    assert count("resolved") == int(printed("on_time_resolved")["denominator"]) == 59123
    assert count("to_handle") - count("resolved") == 5810
    assert count("open") == 6123


def test_a_bound_has_no_counts():
    row = printed("documents_electronic")
    assert (row["numerator"], row["denominator"], row["value"], row["qualifier"]) == (
        "", "", "0.99", ">",
    )  # fmt: skip


def test_parts_of_the_province_index_add_up():
    parts = ("par_index_appraisal", "par_index_impact")
    whole = printed("par_index", "civil:2023")["value"]
    assert sum(Decimal(printed(part, "civil:2023")["value"]) for part in parts) == Decimal(whole)


@pytest.mark.parametrize("row", FIGURES, ids=lambda row: f"{row['measure']}-{row['period']}")
def test_a_published_figure_says_what_where_and_when(row):
    assert row["unit_code"] in LEVELS
    assert row["origin"] in {"published", "press"}
    assert row["qualifier"] in {"", ">", "~"}
    assert row["document"]
    assert bool(row["numerator"]) != bool(row["value"]), "counts or a value, never both"
    assert row["numerator"] or not row["denominator"]
    assert date.fromisoformat(row["as_of"]) <= date.fromisoformat(row["published_on"])


def test_a_published_measure_has_a_definition():
    for row in FIGURES:
        assert row["measure"] in DEFINED
        definition = DEFINED[row["measure"]]
        calendar = "civil" if row["period"].startswith("civil:") else "report"
        assert definition["calendar"] in {calendar, "both"}
        assert LEVELS[row["unit_code"]] in definition["available_levels"]


@pytest.mark.parametrize("name", NOT_COUNTED)
def test_a_definition_is_whole(name):
    it = NOT_COUNTED[name]
    assert it.keys() >= REQUIRED
    assert it["code"] == name
    assert len(it["title"]) <= 45
    assert it["question"].endswith("?")
    assert it["kind"] in {"share", "flow", "stock", "count", "score", "milestone"}
    assert it["better"] in {"higher", "lower", "none"}
    assert it["calendar"] in {"report", "civil"}
    assert it["comparable_by"] == []
    assert isinstance(it["valid_from"], date)
    assert (it["kind"] == "share") <= ("denominator_words" in it)


def test_definitions_have_places_of_their_own():
    for field in ("display_order", "title"):
        places = Counter((it["domain"], it[field]) for it in NOT_COUNTED.values())
        assert max(places.values()) == 1


def test_a_measure_is_judged_only_where_a_target_exists():
    judged = {name for name, it in NOT_COUNTED.items() if it["judged"] == "yes"}
    assert judged == {"published_on_time"}
    assert judged <= {row["measure"] for row in TARGETS}


def test_anti_corruption_is_watched_and_never_judged():
    for name, it in NOT_COUNTED.items():
        if name.startswith("pctn_"):
            assert it["domain"] == "anti_corruption"
            assert it["better"] == "none"
            assert it["judged"].startswith("Chỉ theo dõi, không đánh giá")


def test_targets_are_real_dated_and_in_force_in_the_quarter():
    assert {row["measure"]: Decimal(row["value"]) for row in TARGETS} == {
        "online_share": Decimal("0.5"),
        "share_online_self": Decimal("0.5"),
        "published_on_time": Decimal(1),
        "procedures_public": Decimal(1),
        "services_full_eligible": Decimal(1),
    }
    for row in TARGETS:
        is_of_a_rule = row["measure"] in ("published_on_time", "procedures_public")
        assert row["kind"] == ("rule" if is_of_a_rule else "official")
        assert row["is_simulated"] == "false"
        assert row["decision"] and row["note"]
        assert row["starts_on"] <= "2023-06-15" and not row["ends_on"]

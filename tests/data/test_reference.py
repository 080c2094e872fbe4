"""Units, successions, tiles and working days: complete, with sources, loadable into the tables."""

import csv
import unicodedata
from collections import Counter
from decimal import Decimal
from pathlib import Path

import duckdb

from data import packs
from data.building import gathering

DATA = Path(__file__).parents[2] / "data"
TABLES = (
    *("unit", "unit_succession", "district_tile", "target", "published_figure"),
    *("published_identity", "unit_context", "objective"),
)
REORGANISED_ON = "2025-07-01"
DISTRICTS = ["608", "610", "611", "612", "613", "614", "615", "616", "617", "618"]

# Communes of each district before and after 1/7/2025.
OLD_COMMUNES = dict(zip(DISTRICTS, (21, 12, 8, 9, 9, 7, 11, 11, 11, 3), strict=True))
NEW_COMMUNES = dict(zip(DISTRICTS, (6, 6, 3, 3, 3, 3, 5, 5, 4, 2), strict=True))

# Approximate centroids, degrees north and east: what the tiles must not reverse.
CENTROIDS = {
    "608": (14.342, 107.975),
    "610": (15.092, 107.724),
    "611": (14.721, 107.644),
    "612": (14.693, 107.817),
    "613": (14.768, 108.316),
    "614": (14.543, 108.188),
    "615": (14.602, 107.993),
    "616": (14.390, 107.681),
    "617": (14.894, 107.954),
    "618": (14.140, 107.496),
}


def rows(table: str) -> list[dict[str, str]]:
    with packs.table(packs.KON_TUM, table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


UNITS, SUCCESSION, TILES = (rows(table) for table in TABLES[:3])
OLD, NEW = (
    {row["unit_code"]: row for row in UNITS if (row["valid_from"] == REORGANISED_ON) is is_new}
    for is_new in (False, True)
)


def test_every_file_fits_its_table():
    with duckdb.connect() as db:
        db.execute((DATA / "schema.sql").read_text(encoding="utf-8"))
        for table in TABLES:
            path = packs.table(packs.KON_TUM, table)
            columns = [row[0] for row in db.execute(f"describe {table}").fetchall()]
            assert path.read_text(encoding="utf-8").split("\n", 1)[0] == ",".join(columns)
            as_read = gathering.AS_READ.get(table, "")
            db.execute(
                f"insert into {table} select * {as_read} "
                "from read_csv(?, all_varchar = true, header = true)",
                [str(path)],
            )
            (loaded,) = db.execute(f"select count(*) from {table}").fetchone()
            assert loaded == len(rows(table)) > 0


def test_text_is_nfc_without_bom_or_curly_apostrophe():
    folders = (packs.PROGRAM, packs.KON_TUM)
    listed = [path for folder in folders for path in folder.rglob("*")]
    listed += (DATA / "measures").glob("*.toml")
    for path in filter(Path.is_file, listed):
        text = path.read_bytes().decode("utf-8")
        assert unicodedata.is_normalized("NFC", text), path
        assert not text.startswith("\ufeff") and "\r" not in text, path
    for row in UNITS:
        for name in (row["unit_name"], row["short_name"]):
            assert name == name.strip() and "’" not in name and "  " not in name


def test_districts_add_up_to_the_province_in_people_and_area():
    """579.914 people and 9.677,29 km² (the print says 9.677,30)."""
    found = {item: Decimal(0) for item in ("population", "area_km2")}
    of_districts = [row for row in rows("unit_context") if row["item"] in found]
    for row in of_districts:
        assert row["unit_code"] in DISTRICTS and row["source"]
        found[row["item"]] += Decimal(row["value"])

    assert found == {"population": Decimal(579_914), "area_km2": Decimal("9677.29")}
    assert len(of_districts) == 2 * len(DISTRICTS)


def test_the_share_of_minorities_stands_as_it_was_printed_of_the_province_alone():
    (row,) = [row for row in rows("unit_context") if row["item"] == "minority_share"]
    assert (row["unit_code"], row["value"], row["qualifier"]) == ("62", "0.53", ">")


def test_133_offices_before_the_reorganisation():
    levels = Counter(row["level"] for row in OLD.values())
    assert levels == {"province": 1, "department": 21, "district": 10, "commune": 102}
    assert Counter(row["kind"] for row in OLD.values())["one_stop_centre"] == 1
    assert len(OLD) - 1 == 133
    kinds = Counter(
        row["unit_name"].removesuffix(row["short_name"]).strip()
        for row in OLD.values()
        if row["level"] == "commune"
    )
    assert kinds == {"Phường": 10, "Thị trấn": 7, "Xã": 85}
    of_district = Counter(r["parent_code"] for r in OLD.values() if r["level"] == "commune")
    assert of_district == OLD_COMMUNES


def test_40_communes_after_it():
    assert len(NEW) == 40
    assert {row["level"] for row in NEW.values()} == {"commune"}
    assert {row["parent_code"] for row in NEW.values()} == {"62"}


def test_units_are_identified_by_code_and_date():
    assert len({(row["unit_code"], row["valid_from"]) for row in UNITS}) == len(UNITS)
    assert len(OLD) + len(NEW) == len(UNITS)
    for row in UNITS:
        ends = row["valid_to"]
        closed = row["level"] == "district" or (row["level"] == "commune" and row in OLD.values())
        assert ends == ("2025-06-30" if closed else "")


def test_a_parent_exists_while_its_child_does():
    for row in UNITS:
        if row["level"] == "province":
            assert row["parent_code"] == ""
            continue
        parent = OLD[row["parent_code"]]
        assert parent["valid_from"] <= row["valid_from"]
        assert not parent["valid_to"] or parent["valid_to"] >= (row["valid_to"] or "9999")


def test_administrative_order():
    orders = [int(row["display_order"]) for row in UNITS]
    assert orders == list(range(1, len(UNITS) + 1))
    codes = [row["unit_code"] for row in UNITS]
    assert codes[0] == "62" and codes[1] == "VPUBND" and codes[21] == "TTPVHCC"
    assert codes[22:32] == DISTRICTS


def test_every_unit_and_succession_has_a_source():
    assert all(row["source"] for row in UNITS + SUCCESSION)


def test_each_old_commune_lies_whole_in_one_new_one():
    communes = {code for code, row in OLD.items() if row["level"] == "commune"}
    of_communes = [row for row in SUCCESSION if row["old_code"] in communes]
    assert Counter(row["old_code"] for row in of_communes) == Counter(communes)
    assert {row["new_code"] for row in of_communes} == set(NEW)
    assert {Decimal(row["share"]) for row in SUCCESSION} == {1}
    assert {row["changed_on"] for row in SUCCESSION} == {REORGANISED_ON}


def test_what_a_district_had_open_goes_to_one_commune_of_its_own():
    taken = {row["old_code"]: row for row in SUCCESSION if row["old_code"] in DISTRICTS}
    within = {
        (OLD[row["old_code"]]["parent_code"], row["new_code"])
        for row in SUCCESSION
        if row["old_code"] not in DISTRICTS
    }
    assert sorted(taken) == DISTRICTS
    assert all((code, row["new_code"]) in within for code, row in taken.items())
    assert all("chưa xác minh" in row["source"] for row in taken.values())


def test_each_new_commune_lies_in_one_old_district():
    districts = {}
    for row in SUCCESSION:
        if row["old_code"] in DISTRICTS:
            continue
        districts.setdefault(row["new_code"], set()).add(OLD[row["old_code"]]["parent_code"])
    assert all(len(within) == 1 for within in districts.values())
    assert Counter(code for within in districts.values() for code in within) == NEW_COMMUNES


def test_no_two_tiles_are_reversed_or_share_a_place():
    tiles = {row["unit_code"]: (int(row["tile_row"]), int(row["tile_column"])) for row in TILES}
    assert sorted(tiles) == DISTRICTS
    assert len(set(tiles.values())) == len(tiles)
    for one, (row, column) in tiles.items():
        for other, (other_row, other_column) in tiles.items():
            if row < other_row:
                assert CENTROIDS[one][0] > CENTROIDS[other][0], f"{one} is not north of {other}"
            if column < other_column:
                assert CENTROIDS[one][1] < CENTROIDS[other][1], f"{one} is not west of {other}"


def test_swapped_working_days():
    swaps = {row["day"]: row["is_working"] for row in rows("working_day_override")}
    assert swaps == {"2026-01-02": "false", "2026-01-10": "true"}
    assert all(row["basis"] for row in rows("working_day_override"))

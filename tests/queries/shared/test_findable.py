"""What the box on every page may find: each unit of the period, each procedure, each indicator."""

import json

import queries
from figures.panels import units


def entries(name: str, **asked) -> dict[str, list]:
    return {row.kind: json.loads(row.entries) for row in queries.run(name, **asked)}


def test_every_unit_that_a_code_names_in_the_period_is_found_with_where_it_lies(demo):
    found = entries("findable_units", period="2023-Q3")["unit"]
    offered = [
        row
        for row in queries.run("units", period="2023-Q3")
        if row.is_named_by_code and row.level != "province"
    ]

    assert [each[:2] for each in found] == [[row.unit_code, row.unit_name] for row in offered]
    assert ["23311", "Xã Đăk Cấm", "TP. Kon Tum"] in found


def test_every_procedure_and_indicator_is_found_and_leads_where_it_is_shown(demo):
    found = entries("findable")
    measures = queries.run("measures")

    listed = queries.run("procedures", measure="late_of_due", period="2023-Q3")
    assert {code for code, *_ in found["procedure"]} == {row.procedure_code for row in listed}
    assert {code for code, *_ in found["measure"]} == {row.measure for row in measures}
    assert {code for code, _, page in found["measure"] if page == "units"} == {
        row.measure for row in measures if units.is_compared(row)
    }

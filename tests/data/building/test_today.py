"""What a build calls today: what tells it, which day is not believed, and which month is whole."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from data import batches, build
from tests.data.importing.sent import csv_file, gathered, mapping, row, take
from tests.province import asked, batch, reported

DAYS_FIRST = '[formats]\ndate_order = "dmy"'
MEASURES = ["received_new"]
SEPTEMBER = (date(2023, 8, 15), date(2023, 9, 14))
TODAY = "select as_of, as_of_by, as_of_file, as_of_told from build"


def sent(tmp_path, *days: tuple[str, str], name: str = "a.csv", stretch=None, now=None) -> None:
    """A file whose dossiers were received and finished on these days."""
    mapping(tmp_path, "all_of_period" if stretch else "changes", tables=DAYS_FIRST)
    rows = [
        row(f"{name}-{number}", received=received, due="", finished=finished)
        for number, (received, finished) in enumerate(days)
    ]
    take(csv_file(tmp_path / name, rows), stretch=stretch, now=now)


def today(as_of: date | None = None) -> tuple:
    (said,) = gathered(TODAY, as_of)
    return tuple(said.values())


def lone() -> list[tuple[str, str, str]]:
    listed = gathered("select dossier_code, field, day from lone_day order by all")
    return [(each.dossier_code, each.field, f"{each.day:%d/%m/%Y}") for each in listed]


def counts(as_of: date | None = None, measures=MEASURES) -> dict[tuple[str, str], tuple]:
    """Of the build made now, by measure and period of either calendar."""
    build.build(as_of=as_of, until="counted", measures=measures)
    listed = asked(
        "select measure, period, numerator, denominator from indicator_total "
        "where unit_code = '616' and scope = 'own' and (period like '%2023-08' or "
        "period like '%2023-09' or period like '%2023-10' or period like '%2023-Q3')"
    )
    return {(each.measure, each.period): (each.numerator, each.denominator) for each in listed}


def test_what_tells_the_day_is_named(tmp_path):
    sent(tmp_path, ("01/09/2023", ""), ("04/09/2023", "11/09/2023"))

    assert today() == (date(2023, 9, 11), "finished_at", "a.csv", "a.csv-1")
    assert today(date(2023, 9, 14)) == (date(2023, 9, 14), "given", None, "2023-09-11")


def test_a_day_that_stands_alone_is_named_and_not_called_today(tmp_path):
    sent(tmp_path, ("01/09/2023", ""), ("04/09/2023", "14/09/2024"), ("05/09/2023", ""))

    assert today()[0] == date(2023, 9, 5)
    assert lone() == [("a.csv-1", "finished_at", "14/09/2024")]


@pytest.mark.parametrize(
    ("days", "stands_alone"),
    [
        ([("12/09/2023", "13/10/2023")], False),  # 31 days after the one before
        ([("12/09/2023", "14/10/2023")], True),
        ([("14/09/2024", "")], True),
        ([("14/09/2024", "20/09/2024")], True),  # two days of one dossier
        ([("14/09/2024", ""), ("20/11/2024", "")], True),  # one after the other
        ([("14/09/2024", ""), ("14/09/2024", "")], False),
    ],
)
def test_a_day_stands_alone_more_than_31_days_after_all_others(tmp_path, days, stands_alone):
    sent(tmp_path, ("01/09/2023", ""), ("12/09/2023", ""), *days)

    assert bool(lone()) == stands_alone


@pytest.mark.parametrize(("others", "stand_alone"), [(198, 2), (197, 0)])
def test_of_many_dossiers_one_in_a_hundred_stands_alone(tmp_path, others, stand_alone):
    many = [("01/09/2023", "")] * others
    sent(tmp_path, *many, ("14/09/2024", ""), ("20/09/2024", ""))

    assert len(lone()) == stand_alone


def test_where_every_day_stands_apart_half_of_the_dossiers_are_believed(tmp_path):
    days = ("02/03/2023", "14/04/2023", "28/05/2023", "20/09/2023")
    sent(tmp_path, *((day, "") for day in days))

    assert today()[0] == date(2023, 4, 14)


def test_a_day_in_a_period_that_its_file_holds_is_believed(tmp_path):
    sent(tmp_path, ("01/03/2023", ""), ("02/03/2023", ""))
    sent(tmp_path, ("04/09/2023", ""), name="b.csv", stretch=SEPTEMBER)

    assert not lone()
    assert today()[:3] == (date(2023, 9, 14), "declared", "b.csv")


def test_a_day_given_is_believed_and_told_no_more(tmp_path):
    sent(tmp_path, ("01/09/2023", ""), ("04/09/2023", "14/09/2024"))
    found = "select count_found from check_result where check_name = 'day_stands_alone'"

    def warned(as_of: date | None) -> int:
        build.build(as_of=as_of, until="gathered", measures=MEASURES)
        return asked(found)[0].count_found

    far, near = date(2024, 8, 13), date(2024, 8, 14)  # 32 days before it, and 31
    assert [warned(None), warned(far), warned(near)] == [1, 1, 0]


def test_a_lone_day_makes_no_open_dossier_overdue(tmp_path):
    mapping(tmp_path, tables=DAYS_FIRST)
    rows = [
        row("HS-1", received="01/09/2023", due="30/09/2023"),
        row("HS-2", received="04/09/2023", due="06/09/2023", finished="05/09/2024"),
    ]
    take(csv_file(tmp_path / "a.csv", rows))

    found = counts(measures=["open_overdue", "open"])
    assert found["open", "2023-09"][0] == 2
    assert found["open_overdue", "2023-09"][0] == 0


def test_a_period_that_a_file_holds_is_whole_though_its_last_days_were_a_weekend(tmp_path):
    """14/10/2023 was a Saturday."""
    sent(
        tmp_path,
        ("02/10/2023", "13/10/2023"),
        name="ho-so-2023-10.csv",
        stretch=(date(2023, 9, 15), date(2023, 10, 14)),
    )

    assert today() == (date(2023, 10, 14), "declared", "ho-so-2023-10.csv", None)
    assert counts()["received_new", "2023-10"] == (1, None)


@pytest.mark.parametrize(
    ("stretch", "came_on"),
    [
        (SEPTEMBER, datetime(2023, 9, 12)),  # not over when the file came
        ((date(2023, 9, 15), date(2023, 12, 14)), datetime(2024, 1, 2)),  # the wrong period
    ],
)
def test_a_period_that_cannot_be_whole_tells_no_day(tmp_path, stretch, came_on):
    sent(tmp_path, ("04/09/2023", "08/09/2023"), stretch=stretch, now=came_on)

    assert today()[:2] == (date(2023, 9, 8), "finished_at")


QUARTER = (date(2023, 7, 1), date(2023, 9, 30))
QUIET = [("03/07/2023", "10/07/2023"), ("14/08/2023", "22/08/2023")]


@pytest.mark.parametrize(
    ("days", "as_of", "is_told"),
    [
        (QUIET, None, True),
        (QUIET, date(2023, 9, 30), False),  # who says so knows
        ([*QUIET, ("30/08/2023", "")], None, False),  # 31 days before its end: believed
    ],
)
def test_a_period_far_beyond_its_dossiers_is_told_with_what_to_do(tmp_path, days, as_of, is_told):
    sent(tmp_path, *days, name="quý 3.csv", stretch=QUARTER, now=datetime(2023, 10, 5))
    told: list[str] = []
    build.build(as_of=as_of, until="gathered", measures=MEASURES, tell=told.append)

    lines = "\n".join(told).splitlines()
    assert any("ghi là chứa trọn kỳ" in line for line in lines) == is_told
    if is_told:
        assert lines[0].startswith("Số liệu tính đến hết ngày 22/8/2023")
        assert lines[1].startswith("Tệp quý 3.csv được ghi là chứa trọn kỳ đến hết ngày 30/9/2023")
        assert "`python -m data build --as-of 2023-09-30`" in lines[1]


def test_what_is_told_to_do_makes_the_period_whole(tmp_path):
    sent(tmp_path, *QUIET, stretch=QUARTER, now=datetime(2023, 10, 5))

    assert counts(QUARTER[1])["received_new", "civil:2023-Q3"] == (2, None)


def test_what_came_before_was_said_of_periods_is_read_as_it_was(own_store, tmp_path):
    """Batches of before say nothing of it: those that hold all of a period named one."""
    sent(tmp_path, ("04/09/2023", ""), stretch=SEPTEMBER)
    sent(tmp_path, ("04/09/2023", ""), name="b.csv")
    for path in own_store.glob("batches/*/batch.json"):
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace(' "names_period": true', ' "count_superseded": 0').replace(
                ' "names_period": false', ' "count_superseded": 0'
            ),
            encoding="utf-8",
        )

    assert [each.names_period for each in batches.every(own_store)] == [True, False]


@pytest.mark.parametrize("as_of", [date(2023, 9, 13), date(2023, 9, 14)])
def test_a_later_day_keeps_the_last_month(tmp_path, as_of):
    days = [("01/09/2023", "11/09/2023"), ("04/09/2023", "")]
    sent(tmp_path, *days)
    usual = counts()
    assert usual["received_new", "2023-09"] == (2, None)

    assert counts(as_of) == usual


def test_a_day_beyond_the_report_month_shows_the_next_as_not_there(tmp_path):
    sent(tmp_path, ("16/08/2023", ""), ("01/09/2023", "11/09/2023"))
    found = counts(date(2023, 10, 2))

    assert found["received_new", "2023-09"] == (2, None)
    assert ("received_new", "2023-10") not in found or found["received_new", "2023-10"] == (
        None,
        None,
    )


def test_a_unit_that_came_less_far_than_others_is_not_said_to_be_there(tmp_path):
    mapping(tmp_path, holds="changes", tables=DAYS_FIRST)
    take(csv_file(tmp_path / "a.csv", [row("HS-1", received="16/08/2023", due="")]))
    later = [row("HS-2", unit="Huyện Đăk Hà", received="11/09/2023", due="")]
    take(csv_file(tmp_path / "b.csv", later))

    came = "select unit_code, max(ends_on) as ends_on from coverage where is_present group by all"
    last = {each.unit_code: each.ends_on for each in gathered(came, date(2023, 9, 14))}
    assert (last["616"], last["615"]) == (date(2023, 8, 16), date(2023, 9, 14))


@pytest.mark.parametrize(
    ("last", "stretch"),
    [
        ("03/09/2023", None),  # eleven days of nothing are not believed
        ("11/09/2023", (date(2023, 9, 1), date(2023, 9, 11))),  # the file says where it ends
    ],
)
def test_a_later_day_makes_no_month_whole_of_which_days_lack(tmp_path, last, stretch):
    sent(tmp_path, ("02/09/2023", last), stretch=stretch)

    came = "select max(ends_on) as ends_on from coverage where unit_code = '616' and is_present"
    (covered,) = gathered(came, date(2023, 9, 14))
    assert f"{covered.ends_on:%d/%m/%Y}" == last


def test_a_lone_day_does_not_say_that_its_file_came_so_far(tmp_path):
    """The next month came of another unit only."""
    sent(tmp_path, ("16/08/2023", "11/09/2023"), ("04/09/2023", "14/09/2024"))
    mapping(tmp_path, holds="changes", tables=DAYS_FIRST)
    later = row("HS-2", unit="Huyện Đăk Hà", received="10/10/2023", due="")
    take(csv_file(tmp_path / "b.csv", [later]))

    came = "select max(ends_on) as ends_on from coverage where unit_code = '616' and is_present"
    assert today()[0] == date(2023, 10, 10)
    assert gathered(came)[0].ends_on == date(2023, 9, 11)
    assert gathered(came, date(2024, 9, 14))[0].ends_on == date(2024, 9, 14)
    assert gathered(came, date(2024, 9, 13))[0].ends_on == date(2024, 9, 14)  # who says so knows


def test_a_form_that_ends_with_the_last_event_takes_no_days_away(tmp_path):
    """It names its own period, and says nothing of dossiers."""
    sent(tmp_path, ("16/08/2023", "11/09/2023"))
    cells = reported("II.06a", "STP", "2023-Q3", {"Tư pháp": {"4": 1}})
    batch(
        {"form_cell": cells},
        source="form:II.06a:STP",
        holds="all_of_period",
        starts_on=date(2023, 6, 15),
        ends_on=date(2023, 9, 11),
        names_period=True,
    )

    came = "select max(ends_on) as ends_on from coverage where unit_code = '616' and is_present"
    assert gathered(came, date(2023, 9, 14))[0].ends_on == date(2023, 9, 14)


def test_a_file_that_names_no_period_came_so_far_as_one_that_does(tmp_path):
    """Both had their last dossier on a Friday, and one of them is said to hold the month."""
    sent(
        tmp_path,
        ("02/10/2023", "13/10/2023"),
        name="ho-so-2023-10.csv",
        stretch=(date(2023, 9, 15), date(2023, 10, 14)),
    )
    mapping(tmp_path, holds="changes", tables=DAYS_FIRST)
    other = row("HS-2", unit="Huyện Đăk Hà", received="13/10/2023", due="")
    take(csv_file(tmp_path / "b.csv", [other]))

    came = "select unit_code, max(ends_on) as ends_on from coverage where is_present group by all"
    assert {each.ends_on for each in gathered(came)} == {date(2023, 10, 14)}

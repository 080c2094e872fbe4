"""What changed since the last meeting: said first, sorted, linked; nothing said in one sentence."""

from __future__ import annotations

import csv
import io
import re
import shutil
from datetime import date

import pytest

from data import access, builds, restricted
from data.keeping import named_builds, old_builds
from data.people import journal
from navigation import CELLS
from pages.leaders.what_changed import goals, panel, sides, states, words
from queries.keeping import Earlier
from tests import told_apart
from tests.pages.roles.come_in import NAMED
from tests.two_builds import files, plant

PAGE = NAMED["what_changed"]
SHOWN = {"period": "2023-Q3"}


def lead(opened) -> list[str]:
    """The paragraphs under the heading."""
    return [part.split("</p>")[0] for part in opened.html.split('class="tc-lead">')[1:]]


def test_a_corrected_figure_is_told_with_its_file_and_day_and_leads_to_the_unit(two, visit):
    opened = visit(PAGE, **SHOWN)

    assert opened.address["since"] == two[0]
    (first, second) = lead(opened)
    assert (
        first == "So với bản 1 (số liệu đến hết 14/9/2023): không có đơn vị nào mới cần khắc phục."
    )
    told = "Số của A đã cập nhật ngày 5/10/2023: 1 thành 0 hồ sơ quá hạn (tệp a-sua.csv)."
    assert second.replace("\N{NO-BREAK SPACE}", " ") == told
    assert "a-sua.csv · 5/10/2023" in opened.said
    (link,) = {each for each in opened.links if each.startswith("/unit?") and "late_of_due" in each}
    assert "unit=A" in link and "period=2023-Q3" in link and "since" not in link


def test_two_equal_builds_are_told_in_one_sentence(own_store, visit):
    files({})

    opened = visit(PAGE, **SHOWN)

    said = lead(opened)
    assert said == ["So với bản 1 (số liệu đến hết 14/9/2023), không có gì thay đổi."]
    sections = opened.html.split("<h2")[1:]
    assert words.WORD["keep"] in sections[0], "nothing stands before what is at the end"


def test_one_build_is_compared_by_periods_and_one_period_with_nothing(one_unit, visit):
    opened = visit(PAGE, **SHOWN)
    assert opened.address["since"] == "2023-Q2" and "So với Quý" in lead(opened)[0]

    assert lead(visit(PAGE, period="2023")) == [words.NOT_FINISHED]

    (first, *_) = lead(visit(PAGE, period="2023-9M"))
    assert first == words.NOTHING_TO_COMPARE


def test_who_is_newly_behind_stands_before_who_is_not_any_more(two, visit):
    late = "measure = 'late_of_due' and asked = '2023-Q3'"
    plant(two[0], f"update verdict set state = 'lagging' where unit_code = 'B' and {late}")
    plant(two[0], f"update verdict set state = 'watch' where unit_code = 'C' and {late}")

    opened = visit(PAGE, **SHOWN)

    assert "1 đơn vị không còn cần khắc phục (B)" in lead(opened)[0].replace("\xa0", " ")
    assert words.WORD["behind"] not in opened.said
    recovered = opened.said.index(words.WORD["recovered"])
    assert recovered < opened.said.index("trước: Cần khắc phục")
    assert (
        recovered
        < opened.said.index(words.WORD["others"])
        < opened.said.index("trước: Cần theo dõi")
    )


def test_what_matters_most_stands_first_and_the_rest_is_folded():
    def row(before: str, now: str) -> dict:
        return {"state_before": before, "state": now, "short_name": f"{before} {now}"}

    rows = [
        row("typical", "inconclusive"),
        row("leading", "typical"),
        row("watch", "typical"),
        row("typical", "watch"),
        row("typical", "lagging"),
        row("lagging", "recovering"),
    ]
    assert [each["state"] for each in states.behind(rows)] == ["lagging"]
    assert [each["state"] for each in states.recovered(rows)] == ["recovering"]
    shown, further = states.others(rows)
    assert [each["short_name"] for each in shown] == [
        "typical watch",
        "watch typical",
        "leading typical",
    ]
    assert [each["short_name"] for each in further] == ["typical inconclusive"]


def test_a_named_build_is_what_one_compares_with_first(two, visit, own_store):
    first, second = two
    for file in (builds.path_of(second), restricted.beside(builds.path_of(second), CELLS)):
        shutil.copy(file, file.with_name(f"000003{second[6:]}.duckdb"))
    assert visit(PAGE, **SHOWN).address["since"] == second

    named_builds.write(own_store, first, "Họp tháng 9")
    opened = visit(PAGE, **SHOWN)

    assert opened.address["since"] == first
    assert "bản 1 (“Họp tháng 9”, số liệu đến hết 14/9/2023)" in lead(opened)[0]
    assert opened.options["since"][:2] == [second, first]


def test_who_compares_periods_stays_with_periods_in_another_period(two, visit):
    opened = visit(PAGE, period="2023-Q3", since="2023-Q2")
    assert opened.address["since"] == "2023-Q2"
    assert words.WORD["corrected"] not in opened.said, "of one build nothing is corrected"

    opened.go(PAGE, period="2023-Q2", since="2023-Q2")
    assert opened.address["since"] == "2023-Q1"


def test_a_build_of_another_version_says_that_it_cannot_be_compared(two, visit):
    plant(two[0], "update build set format = 0")

    opened = visit(PAGE, since=two[0], **SHOWN)

    assert "Không so được với bản số liệu 1." in opened.said
    assert "since" not in opened.address
    opened.go(PAGE, **SHOWN)
    assert opened.address["since"] == "2023-Q2", "what cannot be compared is not offered first"


@pytest.mark.parametrize("since", ["000099-2023-01-01", "2023-Q9", "<img>"])
def test_what_is_unknown_is_named_with_a_way_back(since, two, visit):
    opened = visit(PAGE, since=since, **SHOWN)

    assert f"Không có bản số liệu hoặc kỳ để so “{since}”" in opened.said
    assert any(each.startswith("/what_changed") for each in opened.links)


def test_before_any_period_has_ended_nothing_is_compared(own_store, visit):
    files({}, days=("2023-07-12", "2023-07-13"))

    opened = visit(PAGE, period="2023")

    assert lead(opened) == [words.NOT_FINISHED]


def test_of_builds_of_two_days_the_latest_period_that_had_ended_for_each_is_compared():
    rows = [
        {"period": f"2023-Q{number}", "kind": "quarter", "calendar": "report", "year": 2023}
        | {"number": number, "ends_on": date(2023, 3 * number, 14), "is_finished": number < 4}
        for number in range(1, 5)
    ]
    alike = sides.finished(rows[3], rows)
    assert [row["period"] for row in alike] == ["2023-Q3", "2023-Q2", "2023-Q1"]

    for as_of, before in ((date(2023, 9, 14), "2023-Q3"), (date(2023, 9, 13), "2023-Q2")):
        build = Earlier("1", 1, as_of, None, True)
        compared = sides.sides("1", build, alike, rows)
        assert (compared.now, compared.before) == ("2023-Q3", before)
    too_early = Earlier("1", 1, date(2023, 1, 1), None, True)
    assert sides.sides("1", too_early, alike, rows) is None


def test_of_a_longer_period_the_verdicts_are_of_the_quarter_that_ends_with_it():
    usual = {"calendar": "report", "is_finished": True, "year": 2023, "number": 3}
    quarter = usual | {"period": "2023-Q3", "kind": "quarter", "ends_on": date(2023, 9, 14)}
    longer = usual | {"period": "2023-9M", "kind": "nine_months", "ends_on": date(2023, 9, 14)}
    build = Earlier("1", 1, date(2023, 9, 14), None, True)

    compared = sides.sides("1", build, [longer], [quarter, longer])

    assert (compared.now, compared.judged) == ("2023-9M", "2023-Q3")


def test_the_file_to_take_away_has_every_figure(two, visit, buttons):
    visit(PAGE, **SHOWN)
    (name,) = [
        each
        for each in buttons
        if each.startswith("so-cap-nhat") and "excel" not in each and each.endswith(".csv")
    ]

    rows = list(csv.DictReader(io.StringIO(buttons[name]().decode("utf-8-sig"))))

    assert {row[words.COLUMNS["unit_code"]] for row in rows} == {"A", "62"}
    assert {row[words.COLUMNS["file_name"]] for row in rows} == {"a-sua.csv"}


def test_a_build_is_kept_by_name_on_the_page_and_never_cleaned_away(two, visit, own_store):
    opened = visit(PAGE, **SHOWN)
    assert "Bản 2 chưa được giữ" in opened.said
    opened.app.text_input(key="word-keep").set_value("  Họp\u202e tháng 9 <b> ")
    press(opened, words.WORD["keep_now"])

    assert named_builds.read(own_store) == {two[1]: "Họp tháng 9 <b>"}
    assert "được giữ, không dọn: “Họp tháng 9 <b>”" in opened.said
    assert [each["of"] for each in journal.read(own_store)] == [f"{two[1]}: Họp tháng 9 <b>"]
    assert old_builds.clean() == []


def test_a_name_that_says_nothing_keeps_nothing(two, visit, own_store):
    opened = visit(PAGE, **SHOWN)
    press(opened, words.WORD["keep_now"])

    assert "Chưa có tên nào." in opened.said
    assert named_builds.read(own_store) == {}


@pytest.mark.parametrize("role", sorted(told_apart.FINDS))
def test_those_who_may_keep_builds_are_offered_it(role, through_proxy, visit):
    through_proxy(role)

    may = access.may(told_apart.of_role(role), "keep_builds")

    assert (words.WORD["keep"] in visit(PAGE).said) == may


def press(opened, word: str) -> None:
    (button,) = [each for each in opened.app.button if each.label == word]
    button.click().run()
    opened.calm()


def test_a_build_older_than_the_one_it_is_compared_with_is_said_to_be():
    def told(as_of: date) -> list[str]:
        earlier = Earlier("000002-2023-09-20", 2, date(2023, 9, 14), None, True)
        quarters = ("2023-Q2", "2023-Q3", "2023-Q2", "2023-Q3")
        compared = sides.Sides(*quarters, earlier, date(2023, 9, 14))
        return panel.lead(compared, True, [], [], [], [], "", as_of)

    assert words.OLDER in told(date(2023, 8, 14))
    assert words.OLDER not in told(date(2023, 9, 14))


@pytest.mark.parametrize(
    ("counts", "shown"), [((603, 810), "74,4% 603/810"), ((3, 4), "3/4"), ((5, None), "5")]
)
def test_a_share_that_crossed_its_target_stands_with_both_counts(counts, shown):
    row = dict(zip(("numerator", "denominator"), counts, strict=True)) | {"kind": "share"}
    said = re.sub(r"<[^>]+>", " ", goals._figure(row, ""))
    assert " ".join(said.split()) == shown

"""Every page at each month of a whole year that an office sent: it opens, and speaks of today."""

import pytest

from navigation import PAGES
from tests.browser.reader import Reader
from tests.office import expected, gone
from tests.office.conftest import taken_in  # noqa: F401 – a fixture

MONTHS = [span.name for span in expected.report_months()[1:]]


@pytest.mark.long
@pytest.mark.parametrize("taken_in", ["whole"], indirect=True)
def test_every_page_of_each_month_is_drawn_and_names_nothing_that_is_gone(
    page,
    start_server,
    taken_in,  # noqa: F811
    subtests,
):
    reader = Reader(page, start_server(taken_in.store).url).open("/")
    for month in MONTHS:
        for entry in PAGES:
            with subtests.test(month=month, page=entry.name):
                reader.walk(f"/{entry.url_path}?period={month}")

                assert reader.heading
                assert reader.page.locator(".tc-notice").count() == 0
                assert not gone.found(reader.text)

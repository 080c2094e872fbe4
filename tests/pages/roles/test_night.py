"""Who may import is told of a night that failed; nobody else is."""

from __future__ import annotations

from data import builds
from data.keeping import night
from tests.pages.roles.come_in import NAMED


def test_a_failed_night_is_said_to_who_may_import_alone(through_proxy, visit):
    through_proxy("leader")
    opened = visit(NAMED["definitions"], is_folded=True)
    night.write(builds.store(), night.FAILED, "1 tệp chưa nhập được, đã phát hành bản 12.")
    assert "Việc hằng đêm" not in opened.again().said

    through_proxy("maintainer")
    said = opened.again().said
    assert "Việc hằng đêm chưa xong" in said and "1 tệp chưa nhập được" in said
    night.write(builds.store(), night.DONE, "Không có gì mới để phát hành.")
    assert "Việc hằng đêm" not in opened.again().said

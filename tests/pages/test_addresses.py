"""Addresses that are sent and addresses that are wrong, as any page takes them.

What a browser makes of some of them: tests/browser/test_address.py, test_bad_addresses.py.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

from navigation import PAGES

BY_PATH = {f"/{entry.url_path}": entry for entry in PAGES}
SENT = [
    "/?period=2022",
    "/units?period=2023-Q2&measure=online_share&level=commune",
    "/districts?period=civil:2023-Q2&measure=digitised_share",
    "/dossiers?period=2022-Q4",
    "/unit?period=2023-06&unit=611",
    "/procedure?period=2023-Q1&procedure=9.001280",
    "/dossier_list?period=2023-Q2&unit=all&status=late&page=2",
    "/definitions?period=2023-Q3&measure=online_share",
]
# (address, the sentence, where the way back leads)
WRONG = [
    ("/?period=2099-Q1", "Không có kỳ “2099-Q1”", {"period": "2023-Q3"}),
    ("/unit?unit=615x&period=2023-Q2", "Không có đơn vị “615x”", {"period": "2023-Q2"}),
    ("/units?measure=speed", "Không có chỉ số “speed”", {"measure": "late_of_due"}),
    ("/districts?measure=", "Không có chỉ số “”", {"measure": "late_of_due"}),
    ("/procedure?procedure=1.0", "Không có thủ tục “1.0”", {"period": "2023-Q3"}),
    ("/dossier_list?status=lost", "Không có tình trạng hồ sơ “lost”", {"status": "overdue"}),
    ("/units?level=moon", "Không có cấp đơn vị “moon”", {"level": "district"}),
    ("/?build=000099-2020-01-01", "Không có bản số liệu “000099-2020-01-01”", {}),
    ("/unit?build=../../x", "Không có bản số liệu “../../x”", {}),
    (
        "/unit?unit=%3Cimg%20src=x%20onerror=alert(1)%3E",
        "Không có đơn vị “<img src=x onerror=alert(1)>”",
        {"period": "2023-Q3"},
    ),
]


def follow(opened, address: str):
    """To an address, as one types it or follows a link."""
    parts = urlsplit(address)
    return opened.go(BY_PATH[parts.path], **dict(parse_qsl(parts.query, keep_blank_values=True)))


def choices_in(address: str) -> tuple[str, list]:
    """What an address says, in whatever order."""
    parts = urlsplit(address)
    return parts.path, sorted(parse_qsl(parts.query, keep_blank_values=True))


@pytest.mark.parametrize("address", SENT)
def test_an_address_that_is_sent_opens_the_same_for_the_next_person(address, visit, demo):
    seen = follow(visit(), address)
    other = visit(BY_PATH[urlsplit(address).path], **seen.address)

    assert dict(parse_qsl(urlsplit(address).query)).items() <= seen.address.items()
    assert (other.address, other.said) == (seen.address, seen.said)
    assert [*map(choices_in, other.links)] == [*map(choices_in, seen.links)]
    assert 'class="tc-notice"' not in other.html


def test_an_unknown_value_is_named_and_the_way_back_leads_to_figures(visit, demo, subtests):
    opened = visit()
    for address, sentence, choices in WRONG:
        with subtests.test(address=address):
            assert sentence in follow(opened, address).said
            assert "<img" not in opened.html
            notice = opened.html.split('class="tc-notice"')[1]
            back = next(link for link in opened.links if link.replace("&", "&amp;") in notice)

            follow(opened, back)

            assert 'class="tc-notice"' not in opened.html
            assert urlsplit(back).path == urlsplit(address).path
            assert choices.items() <= opened.address.items()
            assert "tc-as-of" in opened.html

"""No pinned version is one that a stored advisory concerns, but those that SECURITY.md judges."""

from __future__ import annotations

import json
import re
import zipfile

import pytest
from packaging.version import Version

from deploy import advisories
from install import ROOT

SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def advisory(introduced="0", fixed="", last_affected="", package="streamlit", of="PYSEC-1"):
    upto = {"introduced": introduced, "fixed": fixed, "last_affected": last_affected}
    return advisories.Advisory(
        package=package, id=of, aliases="", published="2026-01-01", commit="", summary="", **upto
    )


def test_no_pin_is_concerned_by_what_was_not_judged():
    found = advisories.concerning(advisories.stored())
    assert advisories.unjudged(found) == []


def test_what_security_judges_does_concern_a_pin_and_says_which_version_would_mend_it():
    found = {each.id: each for each in advisories.concerning(advisories.stored())}
    judged = re.findall(r"PYSEC-\d+-\d+", SECURITY)
    assert set(judged) == found.keys()
    assert all(each.fixed in SECURITY for each in found.values())


def test_security_says_how_old_the_list_is():
    newest = max(each.published for each in advisories.stored())
    assert newest in SECURITY
    assert all(each.published >= advisories.SINCE for each in advisories.stored())
    assert {each.package for each in advisories.stored()} <= advisories.pins().keys()


@pytest.mark.parametrize(
    ("one", "version", "is_concerned"),
    [
        (advisory(fixed="1.2"), "1.1.9", True),
        (advisory(fixed="1.2"), "1.2", False),
        (advisory(fixed="1.2"), "1.2rc1", True),
        (advisory("1.0", "1.2"), "0.9", False),
        (advisory("1.0"), "99", True),
        (advisory(last_affected="1.2"), "1.2", True),
        (advisory(last_affected="1.2"), "1.2.1", False),
        (advisory("1.10"), "1.9", False),
        (advisory("no version"), "0.1", True),
    ],
)
def test_a_range_is_from_its_introduction_to_before_its_mending(one, version, is_concerned):
    assert one.concerns(Version(version)) == is_concerned


def osv(of: str, name: str, events: list[dict], **more) -> dict:
    affected = {
        "package": {"ecosystem": "PyPI", "name": name},
        "ranges": [{"type": "ECOSYSTEM", "events": events}, {"type": "GIT", "events": []}],
    }
    written = {"id": of, "published": "2026-11-01T00:00:00Z", "details": "Vì\n sao."}
    return written | {"affected": [affected]} | more


@pytest.fixture
def export(tmp_path):
    """An export of advisories that concern the pins in a way of their own."""
    duckdb = str(advisories.pins()["duckdb"])
    ended = [{"introduced": "0"}, {"fixed": "0.1"}, {"introduced": "0.2"}, {"fixed": duckdb}]
    named = {"package": {"ecosystem": "PyPI", "name": "duckdb"}, "versions": [duckdb]}
    written = [
        osv("PYSEC-2026-1", "Streamlit", [{"introduced": "1.0"}]),
        osv("PYSEC-2026-2", "duckdb", ended),
        osv("PYSEC-2026-3", "duckdb", [], affected=[named]),
        osv("PYSEC-2026-4", "duckdb", [{"introduced": "0"}, {"last_affected": duckdb}]),
        osv("PYSEC-2026-5", "duckdb", [{"introduced": "0"}], withdrawn="2026-11-02T00:00:00Z"),
        osv("PYSEC-2026-6", "not-ours", [{"introduced": "0"}]),
    ]
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as package:
        for each in written:
            package.writestr(f"{each['id']}.json", json.dumps(each))
    return path


def test_a_fresh_export_is_asked_the_same_and_can_take_the_place_of_the_list(
    export, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(advisories, "STORED", tmp_path / "advisories.csv")

    assert advisories.main([str(export), "--write"]) == 1

    told = capsys.readouterr()
    named = set(re.findall(r"PYSEC-2026-\d", told.out))
    assert named == {"PYSEC-2026-1", "PYSEC-2026-3", "PYSEC-2026-4"}
    assert "3 điều chưa được xét" in told.err
    assert advisories.main([]) == 1
    assert set(re.findall(r"PYSEC-2026-\d", capsys.readouterr().out)) == named


def test_an_export_that_says_nothing_of_ours_leaves_the_list(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(advisories, "STORED", tmp_path / "advisories.csv")
    (tmp_path / "empty").mkdir()

    assert advisories.main([str(tmp_path / "empty"), "--write"]) == 1
    assert not advisories.STORED.exists()

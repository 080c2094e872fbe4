"""A batch is whole or not there; the same one twice changes nothing; real and drawn never mix."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

import queries
from data import batches, build, builds, demonstration, faults
from tests.province import dossier, unit

pytestmark = pytest.mark.made(until="gathered")


def account(**changes) -> batches.Account:
    said = {
        "source": "một cửa",
        "file_name": "tháng 7.xlsx",
        "imported_at": datetime(2023, 9, 15, 8, 0),
        "is_demonstration": False,
        "holds": "everything",
        "count_in": 3,
        "count_accepted": 2,
        "count_rejected": 1,
        "count_superseded": 0,
    }
    return batches.Account(**(said | changes))


def files(store: Path) -> dict[str, bytes]:
    return {
        path.relative_to(store).as_posix(): path.read_bytes()
        for path in store.rglob("*")
        if path.is_file()
    }


def test_a_batch_keeps_its_account(own_store):
    batches.write(own_store, "abc", lambda folder: account(), is_demonstration=False)

    (batch,) = batches.every(own_store)
    assert batch == batches.Batch(batch_id="abc", **vars(account()))
    assert batches.current(own_store) == [batch]


def test_the_same_batch_a_second_time_changes_nothing(own_store):
    batches.write(own_store, "abc", lambda folder: account(), is_demonstration=False)
    before = files(own_store)

    batches.write(own_store, "abc", lambda folder: 1 / 0, is_demonstration=False)

    assert files(own_store) == before


def test_a_newer_batch_of_a_source_replaces_it_and_both_are_kept(own_store):
    later = account(imported_at=datetime(2023, 10, 15))
    other = account(source="bộ phận khác")
    for name, each in (("new", later), ("old", account()), ("other", other)):
        batches.write(own_store, name, lambda folder, each=each: each, is_demonstration=False)

    assert [batch.batch_id for batch in batches.every(own_store)] == ["old", "other", "new"]
    assert {batch.batch_id for batch in batches.current(own_store)} == {"new", "other"}


@pytest.mark.parametrize("stop", [KeyboardInterrupt, RuntimeError])
def test_a_batch_that_was_not_finished_is_not_there(own_store, stop):
    def fill(folder: Path) -> batches.Account:
        (folder / "dossier.parquet").write_bytes(b"half")
        raise stop

    with pytest.raises(stop):
        batches.write(own_store, "abc", fill, is_demonstration=False)

    assert batches.every(own_store) == []
    assert files(own_store) == {}


@pytest.mark.parametrize("damaged", ["batch.json", "dossier.parquet"])
def test_a_damaged_batch_is_named_with_what_to_do(province, own_store, damaged):
    province(units=[unit("616")], dossiers=[dossier("616")])
    (path,) = own_store.glob(f"batches/*/{damaged}")
    path.write_bytes(b"{")

    with pytest.raises(faults.DamagedBatch, match="Không đọc được lần nhập") as caught:
        build.build()
    assert str(path.parent) in str(caught.value)
    assert len(builds.published()) == 1


def test_a_demonstration_store_refuses_a_real_batch(province, own_store):
    province(units=[unit("A")], dossiers=[dossier()], is_demonstration=True)
    before = files(own_store)

    with pytest.raises(faults.DemonstrationStore, match="--store"):
        province(units=[unit("A")], dossiers=[dossier()])
    assert files(own_store) == before


def test_a_real_store_refuses_the_demonstration(province, own_store):
    province(units=[unit("A")], dossiers=[dossier()])
    before = files(own_store)

    with pytest.raises(faults.DemonstrationStore, match="THUCCHAT_STORE"):
        demonstration.take_in(own_store)
    assert files(own_store) == before


def test_the_demonstration_taken_in_again_is_the_same_batch(demo_store):
    before = sorted(path.name for path in (demo_store / "batches").iterdir())

    demonstration.take_in(demo_store)

    assert sorted(path.name for path in (demo_store / "batches").iterdir()) == before
    assert len(before) == 1


def test_an_account_adds_up_in_every_build(demo):
    for batch in batches.every(builds.store()):
        taken = batch.count_accepted + batch.count_rejected + batch.count_superseded
        assert batch.count_in == taken > 600_000
    assert len(queries.run("dossier_list", limit=1)) == 1


APART = "see_anti_corruption_cells"


@pytest.mark.parametrize(
    ("source", "beneath"),
    [
        ("form:01/PCTN:616", APART),  # a unit's form
        ("form:01/PCTN:thanh-tra", APART),  # a mapping's
        ("form:II.06:616", "."),
        ("form:TC.05:01/PCTN", "."),  # a mapping that is called so
        ("một cửa/PCTN", "."),
    ],
)
def test_what_not_everybody_may_see_lies_apart_and_is_found_withdrawn_and_taken_back(
    source, beneath, own_store
):
    folder = batches.write(own_store, "abc", lambda _: account(source=source), False)
    assert folder == own_store / "batches" / beneath / "abc"
    batches.write(own_store, "abc", lambda _: 1 / 0, False)  # the same once more

    (batch,) = batches.every(own_store)
    assert batches.read(own_store, "abc") == batch and batches.place(own_store, "abc") == folder
    batches.withdraw(own_store, batch)
    assert batches.withdrawn(own_store) == [batch] and batches.every(own_store) == []
    assert (own_store / "withdrawn" / beneath / "abc").is_dir() and not folder.exists()
    batches.take_back(own_store, batch)
    assert batches.every(own_store) == [batch] and folder.is_dir()


def test_what_is_kept_from_one_is_not_taken_for_what_is_not_there(own_store, monkeypatch):
    batches.write(own_store, "a", lambda _: account(source="form:01/PCTN:616"), False)
    batches.write(own_store, "b", lambda _: account(), False)
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != APART)

    with pytest.raises(faults.KeptFromYou, match=APART):
        batches.every(own_store)
    with pytest.raises(faults.KeptFromYou):
        batches.write(own_store, "c", lambda _: account(source="form:01/PCTN:617"), False)

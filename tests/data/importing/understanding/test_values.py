"""Kinds, yes and no, codes and encodings: what is written in a cell, and what is kept of it."""

from __future__ import annotations

import shutil

import pytest

from data import faults
from data.importing.mappings import keys, loading, targets
from data.importing.understanding import periods
from data.packs import KON_TUM
from tests.data.importing.sent import (
    HEADINGS,
    MAPPING,
    counts,
    csv_file,
    csv_text,
    kept,
    mapping,
    parquet,
    reasons,
    row,
    take,
    workbook,
)
from tests.data.importing.taking.drawn_files import encoded


def with_column(folder, heading: str, cells: list[str], tables: str):
    mapping(folder, tables=tables)
    lines = [[*row(f"HS-{number}"), cell] for number, cell in enumerate(cells)]
    (folder / "a.csv").write_text(csv_text([[*HEADINGS, heading], *lines]), encoding="utf-8")
    return take(folder / "a.csv")


def test_signs_that_differ_in_nothing_else_mean_what_the_mapping_says(tmp_path):
    tables = 'is_digitised = "Số hóa"\n[values.is_digitised]\n"✓" = true\n"✗" = false'
    taken = with_column(tmp_path, "Số hóa", ["✓", "✗", " ✓ ", "", "có", "~"], tables)

    flags = {each.dossier_code: each.is_digitised for each in kept(taken)}
    assert flags == {"HS-0": True, "HS-1": False, "HS-2": True, "HS-3": None, "HS-4": True}
    assert reasons(taken) == [(7, "is_digitised", "unknown_value")]


def test_the_provinces_own_names_of_channels_are_known_and_a_mappings_go_before(tmp_path):
    pack = tmp_path / "reference"
    shutil.copytree(KON_TUM, pack)
    (pack / "channel.csv").write_text(
        "channel_name,channel,note\nThư điện tử,other,\nKiosk phường,online_counter,\n", "utf-8"
    )
    mapping(tmp_path, tables='[values.channel]\n"Thư điện tử" = "direct"')
    lines = [
        row("HS-1", channel="kiosk  phường"),
        row("HS-2", channel="Thư điện tử"),
        row("HS-3", channel="Bưu chính"),
        row("HS-4", channel="Bồ câu"),
    ]
    taken = take(csv_file(tmp_path / "a.csv", lines), reference=pack)

    channels = {each.dossier_code: each.channel for each in kept(taken)}
    assert channels == {"HS-1": "online_counter", "HS-2": "direct", "HS-3": "post"}
    assert reasons(taken) == [(5, "channel", "unknown_value")]


def test_a_text_that_means_nothing_refuses_its_row_in_whichever_column_it_is(tmp_path):
    """Each row has one, the last has none."""
    others = [
        each.name
        for each in targets.fields("dossier").values()
        if each.kind in ("choice", "flag", "unit") and f"{each.name} =" not in MAPPING
    ]
    mapping(tmp_path, tables="\n".join(f'{name} = "{name}"' for name in others))
    lines = [
        [*row(f"HS-{at}"), *("gì đó" if name == wrong else "" for name in others)]
        for at, wrong in enumerate([*others, None])
    ]
    (tmp_path / "a.csv").write_text(csv_text([[*HEADINGS, *others], *lines]), encoding="utf-8")
    taken = take(tmp_path / "a.csv")

    assert [each.dossier_code for each in kept(taken)] == [f"HS-{len(others)}"]
    assert [(number, field) for number, field, _ in reasons(taken)] == [*enumerate(others, 2)]
    assert {reason for *_, reason in reasons(taken)} == {"unknown_value", "unknown_unit"}


def test_an_unknown_value_is_a_reject_or_what_the_mapping_says(tmp_path):
    mapping(tmp_path)
    path = csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", channel="zalo")])
    assert reasons(take(path)) == [(3, "channel", "unknown_value")]

    mapping(tmp_path, tables='[unknown]\nchannel = "online_counter"')
    assert {each.channel for each in kept(take(path))} == {"online_self", "online_counter"}


def test_a_way_that_is_none_of_the_usual_is_named_in_the_mapping_or_refused(tmp_path):
    mapping(tmp_path, tables='[values.channel]\n"Thư điện tử" = "other"')
    ways = ["Thư điện tử", "Hình thức khác", "Đường dây nóng", "trực tiếp"]
    rows = [row(f"HS-{number}", channel=way) for number, way in enumerate(ways)]
    taken = take(csv_file(tmp_path / "a.csv", rows))

    channels = {each.dossier_code: each.channel for each in kept(taken)}
    assert channels == {"HS-0": "other", "HS-1": "other", "HS-3": "direct"}
    assert reasons(taken) == [(4, "channel", "unknown_value")]


def test_a_mark_of_nothing_is_what_the_mapping_says_too(tmp_path):
    mapping(tmp_path, tables='[formats]\nmissing = ["KHONG-XAC-DINH-DUOC"]')
    rows = [row("HS-1", due="khong-xac-dinh-duoc"), row("KHONG-XAC-DINH-DUOC")]
    taken = take(csv_file(tmp_path / "a.csv", rows))

    assert [each.due_at for each in kept(taken)] == [None]
    assert reasons(taken) == [(3, "dossier_code", "missing")]


def test_a_code_keeps_its_last_nought_whatever_the_file_is(tmp_path):
    mapping(tmp_path)
    cells = row("1.10", procedure="1.014980")
    for path in (
        csv_file(tmp_path / "a.csv", [cells]),
        workbook(tmp_path / "b.xlsx", [list(HEADINGS), cells]),
        parquet(tmp_path / "c.parquet", {h: [c] for h, c in zip(HEADINGS, cells, strict=True)}),
    ):
        (dossier,) = kept(take(path))
        assert (dossier.dossier_code, dossier.procedure_code) == ("1.10", "1.014980")


@pytest.mark.parametrize("kind", ["xlsx", "parquet"])
def test_a_whole_number_is_a_code_without_a_point(tmp_path, kind):
    mapping(tmp_path)
    cells = dict(zip(HEADINGS, row(), strict=True)) | {"Mã hồ sơ": 56923577.0}
    if kind == "xlsx":
        path = workbook(tmp_path / "a.xlsx", [list(cells), list(cells.values())])
    else:
        path = parquet(tmp_path / "a.parquet", {name: [cell] for name, cell in cells.items()})

    assert kept(take(path))[0].dossier_code == "56923577"


def test_texts_of_a_parquet_file_that_are_marked_as_bytes_are_texts(tmp_path):
    mapping(tmp_path)
    cells = zip(HEADINGS, row("HỒ-SƠ"), strict=True)
    path = parquet(tmp_path / "a.parquet", {name: [cell.encode()] for name, cell in cells})

    assert kept(take(path))[0].dossier_code == "HỒ-SƠ"


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [
        ("utf-8", ";"),
        ("utf-8-sig", ","),
        ("utf-16", "\t"),
        ("utf-16-le", ","),
        ("cp1258", ";"),
        ("cp1258", "\t"),
    ],
)
def test_encoding_and_delimiter_are_found(tmp_path, encoding, delimiter):
    mapping(tmp_path)
    text = csv_text([list(HEADINGS), row("Số-Ở-Đây"), row("HS-2")], delimiter)
    (tmp_path / "a.csv").write_bytes(encoded(text, encoding))

    assert sorted(x.dossier_code for x in kept(take(tmp_path / "a.csv"))) == ["HS-2", "Số-Ở-Đây"]


def test_an_encoding_that_shows_only_far_down_is_found(tmp_path):
    """The beginning is plain letters; a name of the 20,000th row is of the old code page."""
    plain = [x.encode("ascii", "ignore").decode() for x in HEADINGS]
    path = mapping(tmp_path, tables='procedure_name = "Ten"')
    text = path.read_text(encoding="utf-8")
    for old, new in zip(HEADINGS, plain, strict=True):
        text = text.replace(f'"{old}"', f'"{new}"')
    path.write_text(text, encoding="utf-8")
    lines = [
        [*row(f"HS-{n:06}", unit="616", channel="online"), "Chung thuc"] for n in range(20_000)
    ]
    last = [*row("HS-X", unit="Huyện Đăk Glei", channel="trực tiếp"), "Cấp bản sao trích lục"]
    many = [[*last[:-1], "Đăng ký biến động đất đai"]] * 3
    content = csv_text([[*plain, "Ten"], *lines, *many, last])
    (tmp_path / "a.csv").write_bytes(encoded(content, "cp1258"))

    taken = take(tmp_path / "a.csv")

    (dossier,) = [each for each in kept(taken) if each.dossier_code == "HS-X"]
    assert (dossier.handling_unit, dossier.channel) == ("610", "direct")


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("ho-so-2023-09.xlsx", "2023-09"),
        ("hồ sơ 2023-Q3 (1).csv", "2023-Q3"),
        ("2023.csv", "2023"),
        ("gui-2023-09.zip/ho-so-2023-09.csv", "2023-09"),
        ("ho-so-2023-09-15.csv", None),  # a day
        ("ho-so-15-09-2023.csv", None),
        ("ho-so-15.9.2023.csv", None),
        ("ho_so_2023_09.csv", None),  # not the whole year
        ("ho-so-2023 Q3.csv", None),
        ("thang-9-2023.csv", None),
        ("2023-08 và 2023-09.csv", None),
        ("20230915.csv", None),
        ("ho-so.csv", None),
    ],
)
def test_a_period_in_a_name_is_taken_only_where_it_can_be_nothing_else(tmp_path, name, period):
    of_period = loading.load(mapping(tmp_path, holds="all_of_period"))

    if period:
        assert periods.stretch(name, of_period, None) == periods.days_of(period)
    else:
        with pytest.raises(faults.NoPeriod, match=r"--period 2023-09"):
            periods.stretch(name, of_period, None)


def test_nothing_of_a_row_but_its_mapped_columns_is_kept_of_a_reject(tmp_path):
    heads, person = [*HEADINGS, "Họ tên"], "Nguyễn Thị Riêng Tư"
    mapping(tmp_path)
    lines = [[*row("HS-1"), person], [*row("HS-2", unit="Nơi lạ"), person]]
    (tmp_path / "a.csv").write_text(csv_text([heads, *lines]), encoding="utf-8")
    taken = take(tmp_path / "a.csv")

    assert counts(taken) == (2, 1, 1, 0)
    assert "Riêng Tư" not in str(kept(taken)) + str(kept(taken, "rejected_row"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Qua bưu chính công ích", "post"),
        ("Qua dịch vụ bưu chính công ích", "post"),
        ("Qua BCCI", "post"),
        ("Nộp qua bưu chính", "post"),
        ("Qua Cổng dịch vụ công", "online_self"),
    ],
)
def test_a_usual_way_is_known_with_qua_before_it(text, code):
    assert targets.fields("dossier")["channel"].values()[keys.key(text)] == code

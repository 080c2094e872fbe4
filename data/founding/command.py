"""`python -m data init`: the pack of a province, into a store that has none."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from data import asides, batches, builds, packs
from data.founding import areas, country, founding, headings, pack
from data.founding.country import Area
from data.founding.faults import FormerProvince, PackIsThere, StoreHasData
from data.packs import arriving

# A former province whose area goes on with its own figures, by its code.
READY = {"62": packs.KON_TUM}


def add(parser: argparse.ArgumentParser) -> None:
    """What `init` takes."""
    parser.add_argument(
        "--province",
        required=True,
        metavar="TỈNH",
        help="mã hoặc tên tỉnh, thành phố, có dấu hay không: 51, “Quảng Ngãi”",
    )
    parser.add_argument(
        "--from",
        dest="since",
        type=_day,
        metavar="NĂM-THÁNG-NGÀY",
        help="ngày đầu có số liệu; trước 2025-07-01, hoặc không ghi, thì gồm cả huyện, xã, sở cũ; "
        "không dùng cho 62 (Kon Tum cũ): danh mục có sẵn, đủ mọi năm",
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” không phải ngày; viết như 2025-07-01") from None


def init(asked: argparse.Namespace) -> int:
    """Write a pack.

    Raises UnknownProvince, FormerProvince, StoreHasData; PackIsThere naming a file of the pack.
    """
    store = builds.store()
    arriving.finish(packs.place(store))
    province = country.load().find(asked.province)
    _is_new(store, province)
    folder = packs.place(store)
    if province.code in READY:
        tables = {table: pack.read(READY[province.code], table) for table in pack.TABLES}
    elif province.within:
        today = country.load().find(province.within)
        raise FormerProvince(province.name, today.name, today.code)
    else:
        tables = founding.found(province, asked.since or founding.FIRST_DAY)
    asides.make_private(store)
    with asides.folder(store) as aside:
        new = aside / "new"
        new.mkdir()
        for table in pack.TABLES:
            pack.write(new, table, tables.get(table, []))
        arriving.put(new, folder)
    _tell(province, store, tables)
    if province.code in READY and asked.since:
        today = country.load().find(province.within)
        print(
            f"Không dùng --from: danh mục có sẵn của {province.name} gồm đủ các năm. Từ 1/7/2025 "
            f"{country.bare(province.name)} thuộc {today.name}; cần danh mục của tỉnh hiện nay "
            f"thì dùng kho mới: `python -m data --store THƯ_MỤC init --province {today.code} "
            f"--from {asked.since}`."
        )
    return 0


def _is_new(store: Path, province: Area) -> None:
    """Raises PackIsThere, StoreHasData. What a former program took in was of the pack that it
    had."""
    for table in pack.TABLES:
        if pack.path_of(packs.place(store), table).exists():
            raise PackIsThere(pack.path_of(packs.place(store), table))
    kept = batches.every(store) + batches.withdrawn(store)
    if any(batch.is_demonstration for batch in kept):
        raise StoreHasData(store, "số liệu mô phỏng")
    if kept and province.code not in READY:
        raise StoreHasData(store, f"{len(kept)} lần nhập")


# Of units until 30/6/2025 the country's tables have those that there were on that day, no earlier.
EARLIER = (
    "Huyện, xã cũ trong danh mục là những đơn vị còn hoạt động đến hết ngày {last}; danh mục cả "
    "nước không có đơn vị đã giải thể, sáp nhập hoặc đổi tên trước ngày ấy. Tệp có hồ sơ của đơn "
    "vị như vậy thì ghi cách gọi cũ vào unit_alias.csv (số liệu tính cho đơn vị còn lại), hoặc "
    "thêm đơn vị vào unit.csv và unit_succession.csv; cách ghi ở HUONG_DAN.md, mục Đơn vị đổi "
    "trước 1/7/2025."
)


def _tell(province: Area, store: Path, tables: Mapping[str, list]) -> None:
    folder = packs.place(store)
    print(f"Đã lập danh mục của {province.name} trong {folder}:")
    for table in pack.TABLES:
        rows = tables.get(table, [])
        unsure = founding.to_confirm(rows)
        said = f", {unsure} dòng cần xác nhận" if unsure else ""
        print(f"  {table + '.csv':24} {headings.TABLE[table]}: {len(rows)} dòng{said}")
    last = areas.LAST_DAY
    if any(row["valid_to"] == last.isoformat() for row in tables["unit"]):
        print(EARLIER.format(last=f"{last.day}/{last.month}/{last.year}"))
    print(
        "Dòng “cần xác nhận” là đề xuất, căn cứ ghi ngay trong dòng: sửa cho đúng của tỉnh, rồi "
        "bỏ mấy chữ ấy.\nTiếp theo:\n"
        f"  python -m data --store {store} reference export danh-muc.xlsx   (sửa trong Excel)\n"
        f"  python -m data --store {store} reference import danh-muc.xlsx\n"
        f"  python -m data --store {store} reference check\n"
        f"  python -m data --store {store} import TỆP   rồi   build"
    )

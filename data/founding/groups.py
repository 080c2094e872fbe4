"""In which group a commune of today stands: the area of the district that it was formed in."""

from __future__ import annotations

from collections import Counter

from data.founding.areas import short
from data.founding.country import SOURCE, TWO_TIERS_FROM, Area, Country
from data.founding.rows import Row

PROPOSED = "cần xác nhận: khu vực theo địa bàn cấp huyện đến 30/6/2025"
SEVERAL = "; hình thành từ {parts}: xếp vào nơi có nhiều xã cũ nhất, bằng nhau thì nơi đứng trước"


def found(country: Country, province: Area, former: list[Area]) -> list[Row]:
    """A row a commune, the groups in the order of the former provinces and districts."""
    districts = [each for of in former for each in country.former_districts[of.code]]
    order = {district.code: number for number, district in enumerate(districts, start=1)}
    by_code = {district.code: district for district in districts}
    within = {each.code: of_province(each) if len(former) > 1 else "" for each in former}
    parts = _parts(country, districts)
    rows = []
    for commune in country.communes[province.code]:
        counted = parts[commune.code]
        code = max(counted, key=lambda each: (counted[each], -order[each]))
        district = by_code[code]
        rows.append(
            {
                "unit_code": commune.code,
                "valid_from": TWO_TIERS_FROM.isoformat(),
                "group_name": of_district(district),
                "group_order": str(order[code]),
                "within_name": within[district.within],
                "source": f"{SOURCE}; {PROPOSED}" + _said(counted, by_code),
            }
        )
    return sorted(rows, key=lambda row: (int(row["group_order"]), row["unit_code"]))


def of_district(district: Area) -> str:
    """What a group is called: "Khu vực Ba Tơ".

    Cities, towns and numbers keep their kind, which tells them apart from a district and a
    province of that name, and as there is none any more, that it was one: "Khu vực TP. Kon Tum
    (cũ)".
    """
    name = short(district.name)
    return f"Khu vực {name}" if district.name.endswith(f" {name}") else f"Khu vực {name} (cũ)"


def of_province(province: Area) -> str:
    """What the groups of a former province lie in: "Địa bàn Kon Tum (cũ)"."""
    return f"Địa bàn {short(province.name).removeprefix('Tỉnh ')} (cũ)"


def _parts(country: Country, districts: list[Area]) -> dict[str, Counter]:
    """Of how many old communes of each district a new one was formed, one that was divided where
    the pack puts it; a new one of parts alone: of how many parts."""
    whole: dict[str, Counter] = {}
    some: dict[str, Counter] = {}
    for district in districts:
        for old in country.former_communes.get(district.code, [district]):
            whole.setdefault(country.main[old.code], Counter())[district.code] += 1
            for new in country.parts.get(old.code, []):
                some.setdefault(new, Counter())[district.code] += 1
    return some | whole


def _said(counted: Counter, by_code: dict[str, Area]) -> str:
    if len(counted) < 2:
        return ""
    parts = ", ".join(
        f"{number} xã cũ của {by_code[code].name} ({code})"
        for code, number in counted.most_common()
    )
    return SEVERAL.format(parts=parts)

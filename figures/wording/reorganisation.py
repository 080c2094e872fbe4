"""What is said of units that were reorganised: by which of them is told, what each holds."""

from figures.wording.codes import UNITS


def by_units(units: str | None) -> str:
    """By which units figures are told; only where it is not by each on the days of its life."""
    return "theo đơn vị" if units in (None, "day") else UNITS[units]


def made_of(units: str | None, level: str) -> str:
    """What a unit of a level holds by these units, besides its own; "" where nothing."""
    if units == "old" and level == "district":
        return "gồm cả các xã trên địa bàn"
    if units == "new" and level == "commune":
        return "gồm cả các đơn vị cũ nhập vào"
    if units == "new" and level == "district":
        return "chỉ gồm việc của riêng cơ quan cấp huyện, chưa giao đơn vị mới nào"
    return ""

"""Where a line may break: never inside a label, a name, or a compound of a heading."""

from collections.abc import Sequence

NBSP = "\u00a0"

COMPOUNDS = (
    "khắc phục",
    "hành chính",
    "chỉ tiêu",
    "chỉ số",
    "hồ sơ",
    "thủ tục",
    "trực tuyến",
    "đúng hạn",
    "quá hạn",
    "đơn vị",
    "địa bàn",
    "cải cách",
    "số liệu",
    "điện tử",
    "báo cáo",
    "kết quả",
    "nguyên nhân",
    "công bố",
    "tham nhũng",
    "đơn giản",
)


def unbroken(text: str) -> str:
    """The text on one line: for state labels and names of units."""
    return text.replace(" ", NBSP)


def breakable(text: str) -> str:
    """The same where there is no room for one line: a tile on a phone is 85 px wide."""
    return text.replace(NBSP, " ")


def keep_compounds(text: str) -> str:
    """A heading whose two-syllable words stay whole: no line ends in "khắc" of "khắc phục"."""
    for compound in COMPOUNDS:
        capital = compound[0].upper() + compound[1:]
        text = text.replace(compound, unbroken(compound)).replace(capital, unbroken(capital))
    return text


def start_sentence(text: str) -> str:
    """The first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def in_sentence(text: str) -> str:
    """A title inside a sentence: a small first letter, unless it begins an abbreviation (TTHC)."""
    is_abbreviation = len(text) > 1 and text[1].isupper()
    return text if is_abbreviation else text[:1].lower() + text[1:]


def listed(items: list[str]) -> str:
    """“A”, "A và B", "A, B và C"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} và {items[-1]}"


def mark_in_line(name: str, said: Sequence[str]) -> str:
    """What a mark of a chart says, on one line: “Huyện Đăk Hà: 71/3.454 hồ sơ; dự kiến 31”."""
    return f"{name}: {'; '.join(said)}" if said else name


def alternative(finding: str, count: int, ends: Sequence[str]) -> str:
    """What a chart says to those who do not see it: the finding, its ends, where more is."""
    parts = [finding]
    if ends:
        parts.append(f"Thấp nhất: {ends[0]}. Cao nhất: {ends[-1]}")
    if count:
        parts.append(f"Cả {count} điểm có trong danh sách dưới hình")
    return breakable(". ".join(part.rstrip(".") for part in parts)) + "."

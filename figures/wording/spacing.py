"""Where a line may break: never inside a label, a name, or a compound of a heading."""

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

"""Words of the page of online services: the target, why it is reachable or not, what is needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures.wording.codes import LEVEL
from figures.wording.facts import Pieces
from figures.wording.labels import Labels
from figures.wording.numbers import Number, number, plain_percent, share, share_decimals, with_noun
from figures.wording.province import of_province
from figures.wording.spacing import keep_compounds, listed, start_sentence
from figures.wording.states import TARGET_KIND
from figures.wording.values import if_simulated, share_of

MENU = "Dịch vụ công trực tuyến"
HEADING = keep_compounds("Người dân có thực sự nộp hồ sơ trực tuyến không?")
NEW = "hồ sơ mới tiếp nhận"


# How every new dossier came, from what was filed online to what could not be.
PART = Labels(
    "part of the new dossiers",
    {
        "self": "Nộp trực tuyến từ xa",
        "counter": "Nộp trực tuyến, cán bộ hỗ trợ tại quầy",
        "offered": "Đã có dịch vụ trực tuyến, vẫn nộp cách khác",
        "not_offered": "Thủ tục chưa cung cấp trực tuyến",
    },
)
ONLINE_WORD = Labels(
    "word of online services",
    {
        "choose_definition": "Cách tính trực tuyến",
        "official": TARGET_KIND["official"],
        "adopted": TARGET_KIND["adopted"],
        "ceiling": "mức tối đa khả thi hiện nay",
        "ceiling_full": "riêng dịch vụ toàn trình",
        "ceiling_words": "Mức tối đa khả thi: tỷ lệ trực tuyến nếu mọi hồ sơ của thủ tục đã cung "
        "cấp trực tuyến đều nộp trực tuyến",
        "decision": "Căn cứ",
        "aims": "Mức phải đạt",
        "aims_fold": "Mức phải đạt và căn cứ",
        "also_766": "Bộ chỉ số 766 đòi hỏi khác (quý dương lịch; hồ sơ trực tuyến có kết quả điện "
        "tử, đã đồng bộ lên Cổng DVCQG), nên số hồ sơ cần thêm để đủ điểm cũng khác",
        "aim": "Tỷ lệ",
        "part": "Hồ sơ mới tiếp nhận",
        "dossiers": "Hồ sơ",
        "whole": "Tất cả hồ sơ mới tiếp nhận",
        "why": "Vì sao có thể đạt, hay chưa thể đạt",
        "parts_caption": "Mỗi hồ sơ mới thuộc đúng một dòng",
        "of_dossiers_alone": "riêng hồ sơ của đơn vị đã gửi hồ sơ",
        "new_of_dossiers": "hồ sơ mới của riêng đơn vị đã gửi hồ sơ",
        "new_of_known_offer": "hồ sơ mới thuộc thủ tục đã rõ mức độ trực tuyến",
        "needed": "Cần thêm",
        "reach": "Khả thi",
        "reachable": "Với thủ tục hiện có",
        "whole_area": "cả địa bàn, gồm các xã",
        "population": "Dân số",
        "density": "Người/km²",
        "areas": "Từng địa bàn, gồm cả các xã",
        "communes": "Từng xã, phường",
        "departments": "Từng sở, ban, ngành",
        "see_verdict": "Xem vì sao",
        "see_map": "Xem trên bản đồ địa bàn",
        "services": "Dịch vụ, thủ tục; những gì chưa thấy",
        "living": "Điều kiện của địa bàn",
        "services_caption": "Số đã công bố đứng cạnh số đơn vị báo cáo, số tính từ hồ sơ",
        "list_caption": "theo danh mục TTHC hiện nay, không lưu danh mục các kỳ trước",
        "for_show": "Dịch vụ trực tuyến được dùng thế nào",
        "for_show_caption": "Ai nộp, dịch vụ nào chưa phát sinh hồ sơ, tiếp nhận có kịp không",
        "on_behalf": "Cán bộ hỗ trợ tại quầy",
        "on_behalf_of": "trong số hồ sơ trực tuyến",
        "idle_services": "Dịch vụ không phát sinh hồ sơ",
        "idle_services_of": "dịch vụ trực tuyến trong danh mục TTHC đã nhập",
        "accepted_late": "Chậm được tiếp nhận",
        "accepted_late_of": "hồ sơ có ghi ngày nộp; chậm hơn một ngày làm việc",
        "without_device": "Hộ chưa có thiết bị",
        "context": "Điều kiện của địa bàn đặt bên cạnh, không dùng để điều chỉnh kết quả",
        "no_path": "Chưa có chỉ tiêu, hoặc chưa có quý nào kết thúc: chưa tính mức tăng cần có",
        "straight": "Đường thẳng nối dài mức tăng bình quân; không phải dự báo",
        "line_so_far": "theo mức tăng hiện nay",
        "line_needed": "mức cần có",
    },
)
ROWS_OF_LEVEL = {"department": "departments", "district": "areas", "commune": "communes"}
UNIT_NOUN = Labels("units set side by side", {"area": "địa bàn", "unit": "đơn vị"})
REACHABLE = Labels(
    "whether the target is reachable",
    {"reached": "đã đạt", "within": "có thể đạt", "beyond": "chưa thể đạt"},
)
NEEDED_COLUMNS = {
    "unit_code": "Mã đơn vị",
    "unit_name": "Đơn vị",
    "numerator": "Hồ sơ trực tuyến",
    "denominator": "Hồ sơ mới tiếp nhận",
    "value": "Tỷ lệ",
    "official_target": "Chỉ tiêu giao",
    "adopted_target": "Mốc lộ trình",
    "needed": "Cần thêm để đạt chỉ tiêu giao",
    "ceiling_numerator": "Tối đa khả thi (hồ sơ)",
    "population": "Dân số",
    "area_km2": "Diện tích (km²)",
    "households": "Số hộ",
    "without_device": "Hộ chưa có thiết bị",
    "context_year": "Năm của dân số, diện tích",
    "origin": "Nguồn số",
}


def also_path(missing: int, target: Number, is_simulated: bool) -> Pieces:
    """Against the province's own milestone: how many more, or that it is reached."""
    whose = of_province("Mốc lộ trình của tỉnh")
    words = f"{whose} {plain_percent(target)}{if_simulated(is_simulated)}: "
    if missing <= 0:
        return [(f"{words}đã đạt.", False)]
    return [(f"{words}còn thiếu ", False), (with_noun(missing, "hồ sơ"), True), (".", False)]


def alike(reach: str, noun: str) -> str:
    """What every row of a table would say: once."""
    return f"với thủ tục hiện có, mọi {noun} đều {reach}"


def ceiling_full(numerator: int, denominator: int, target: Number | None) -> str:
    """Of services that are online from end to end alone, and whether that suffices."""
    said = f"{ONLINE_WORD['ceiling_full']} {share_of(numerator, denominator)}"
    is_below = target is not None and numerator < target * denominator
    return f"{said}, chưa đủ" if is_below else said


def ceiling(
    numerator: int,
    denominator: int,
    target: Number | None,
    is_simulated: bool,
    noun: str = NEW,
    full: str = "",
) -> Pieces:
    """The reachable ceiling with both counts, of what `noun` says, and on which side of it the
    target lies; `full`: what services that are online from end to end alone give."""
    also = f"; {full}." if full else "."
    simulated = if_simulated(is_simulated)
    opening = f"Tối đa có thể đạt hiện nay{simulated}: "
    counts_said = f"{number(numerator)}/{number(denominator)}"
    is_few = share_decimals(denominator) is None  # the share is its counts
    of = "" if noun == NEW else f" {noun}"
    said = f" {noun}" if is_few else f" ({counts_said}{of})"
    if target is None:
        return [(opening, False), (share(numerator, denominator), True), (f"{said}{also}", False)]
    printed = plain_percent(target)
    reachable = numerator >= target * denominator
    ending = (
        f", nếu mọi hồ sơ đã có dịch vụ trực tuyến đều nộp trực tuyến: đủ {printed}{also}"
        if reachable
        else f": chưa đủ để đạt {printed}; phải cung cấp trực tuyến thêm thủ tục{also}"
    )
    return [
        (opening, False),
        (share(numerator, denominator, target), True),
        (said + ending, False),
    ]


def areas_needed(
    noun: str, known: int, reached: int, needed: int, beyond: int, target: Number
) -> str:
    """The finding over a table of units: what they would need together, were the province's target
    to hold for each of them; who is there, and who could not be."""
    printed = plain_percent(target)
    if not known:
        return f"{start_sentence(noun)}: chưa có số liệu"
    of_whom = of_province("chỉ tiêu của tỉnh")
    if reached == known:
        return f"{known}/{known} {noun} đã ở mức {printed} như {of_whom}"
    there = f"; {reached}/{known} {noun} đã ở mức này" if reached else ""
    over = f"; {beyond} {noun} chưa thể đạt với thủ tục hiện có" if beyond else ""
    return (
        f"Nếu từng {noun} đều đạt {printed} như {of_whom}, cần thêm {with_noun(needed, 'hồ sơ')} "
        f"trực tuyến{there}{over}"
    )


def of_whole_province(needed: int) -> str:
    """Beside what the units of a table need together: what the province does, all levels in it."""
    return f"{LEVEL['province']} cần {number(needed)}, gồm hồ sơ của mọi cấp"


def low_yet_not_named(named: Sequence[str]) -> str:
    """Why units with a share that is low too are not named: nothing could be concluded."""
    return (
        f"{listed(list(named))} thấp nhưng chưa kết luận được: khoảng trên hình chỉ nói về số hồ "
        "sơ, còn các đơn vị cùng cấp vốn chênh nhau nhiều; không có nghĩa là tốt hay kém."
    )


def two_lists(listed_here: int, full: int, partial: int, origin: str) -> str:
    """Why a list of services that came with the dossiers is shorter than what the province says."""
    return (
        f"{with_noun(listed_here, 'dịch vụ')} là danh mục TTHC đã nhập cùng hồ sơ; "
        f"{number(full + partial)} dịch vụ ({number(full)} toàn trình, {number(partial)} một phần) "
        f"là số của toàn tỉnh ({origin}): hai danh mục khác nhau."
    )


def without_figures(count: int, noun: str) -> str:
    """Over the units that are folded: “95 đơn vị chưa có số liệu”."""
    return f"{with_noun(count, noun)} chưa có số liệu"


def not_aimed(count: int, noun: str) -> str:
    """The finding over units to which nobody gave a target."""
    if not count:
        return f"{start_sentence(noun)}: chưa có số liệu"
    return f"{with_noun(count, noun)} có số liệu; chưa giao chỉ tiêu cho từng {noun}"


def services_listed(by_level: Mapping[str, int]) -> str:
    """“Danh mục 1.711 TTHC: 720 toàn trình, 702 một phần, 289 chưa cung cấp trực tuyến”."""
    words = {"full": "toàn trình", "partial": "một phần", "none": "chưa cung cấp trực tuyến"}
    parts = [
        f"{number(by_level[level])} {word}" for level, word in words.items() if by_level.get(level)
    ]
    return f"Danh mục {with_noun(sum(by_level.values()), 'TTHC')}: {', '.join(parts)}"


def hosted_elsewhere(count: int) -> str:
    """How many procedures of the list ministries' systems keep: their dossiers are not seen."""
    return f"{with_noun(count, 'TTHC')} do hệ thống của bộ, ngành giữ: hồ sơ chưa thấy ở đây"


def minorities(value: Number, qualifier: str | None, year: int, source: str) -> str:
    """“Hơn 53% dân số toàn tỉnh là đồng bào dân tộc thiểu số (năm 2023; …)”: as it was printed."""
    who = f"{'hơn ' if qualifier == '>' else ''}{plain_percent(value)} dân số {LEVEL['province']}"
    return start_sentence(f"{who} là đồng bào dân tộc thiểu số (năm {year}; {source})")


def without_device(households: Number | None, lacking: Number | None, communes: int) -> str:
    """What the ceiling does not take into account: households that cannot file from home."""
    if lacking is None or not households:
        return (
            "Hộ chưa có điện thoại thông minh, máy tính theo xã: chưa có số liệu, nên mức tối đa "
            "khả thi chưa trừ những hộ này"
        )
    return (
        f"Ở {with_noun(communes, 'xã')} đã có số liệu, {share(lacking, households)} số hộ "
        f"({number(lacking)}/{number(households)}) chưa có thiết bị để nộp từ xa: mức tối đa khả "
        "thi chưa trừ những hộ này"
    )


def town_and_highland(most: tuple[str, Number], least: tuple[str, Number], year: int) -> str:
    """How differently people live apart: the densest and the sparsest area, no cause claimed."""
    return (
        f"Mật độ dân số năm {year} từ {number(least[1])} người/km² ({least[0]}) đến "
        f"{number(most[1])} người/km² ({most[0]})"
    )

"""What can be wrong with a store, an import or a command: one class each.

Its text is what the maintainer reads: the thing, the place, the next step, in Vietnamese.
"""

from __future__ import annotations

from pathlib import Path

from data.terminal import commands


class Fault(Exception):
    """Something a person can mend; the message says how."""

    def __init__(self, message: str = ""):
        super().__init__(commands.spelt(message))


class NoBuild(Fault):
    def __init__(self, store: Path):
        super().__init__(
            f"Kho {store} chưa có bản số liệu nào. Chạy `python -m data build` để phát hành; "
            "nếu kho chưa có tệp nào, chạy `python -m data import TỆP` hoặc "
            "`python -m data demo` trước."
        )


class UnknownBuild(Fault):
    def __init__(self, build_id: str, store: Path):
        self.build_id = build_id
        super().__init__(
            f"Không có bản số liệu “{build_id}” trong kho {store}. "
            "Chạy `python -m data status` để xem các bản đang có."
        )


class DamagedBuild(Fault):
    def __init__(self, path: Path, cause: Exception):
        self.build_id = path.stem
        super().__init__(
            f"Không đọc được bản số liệu {path} ({type(cause).__name__}). "
            "Chạy `python -m data build` để phát hành bản mới từ các tệp đã nhập."
        )


class OlderBuild(Fault):
    def __init__(self, path: Path):
        self.build_id = path.stem
        super().__init__(
            f"Bản số liệu {path} do một phiên bản khác của chương trình lập. "
            "Chạy `python -m data build` để phát hành bản mới."
        )


class MissingPart(Fault):
    """A part that not everybody may see; the rest of the build can be read."""

    def __init__(self, path: Path, cause: Exception):
        self.build_id = path.stem
        self.right = path.parent.name
        super().__init__(
            f"Không đọc được tệp {path} ({cause}), phần của bản số liệu {path.stem} chỉ một số vai "
            "trò được xem; các số khác vẫn xem được. Chép lại tệp này từ bản sao lưu, hoặc chạy "
            "`python -m data build` để phát hành bản mới từ các tệp đã nhập."
        )


class WrongReference(Fault):
    def __init__(self, path: Path, cause: Exception | str):
        super().__init__(
            f"Tệp danh mục {path} có giá trị không đọc được: {str(cause).splitlines()[0]} "
            "Sửa tệp này rồi chạy lại `python -m data build`."
        )


class NotAFolder(Fault):
    def __init__(self, store: Path):
        super().__init__(
            f"{store} không phải là thư mục nên không làm kho được. Chọn thư mục khác: "
            "`--store THƯ_MỤC` hoặc biến THUCCHAT_STORE."
        )


class WrongConfiguration(Fault):
    """The file that names this machine's store says none; keeping/configured.py has the words."""


class DamagedBatch(Fault):
    def __init__(self, folder: Path, cause: Exception):
        super().__init__(
            f"Không đọc được lần nhập {folder} ({cause}). "
            "Chuyển thư mục này ra ngoài kho rồi chạy lại lệnh đã tạo ra nó, ví dụ "
            "`python -m data demo`."
        )


class KeptFromYou(Fault):
    def __init__(self, folder: Path):
        super().__init__(
            f"Tài khoản này không đọc, ghi được thư mục {folder}: số liệu ở đó chỉ một số vai trò "
            "được xem. Chạy lệnh này bằng tài khoản được giao thư mục ấy; chưa có gì thay đổi."
        )


class ChecksFailed(Fault):
    def __init__(self, lines: list[str]):
        super().__init__(
            "Chưa phát hành bản số liệu mới, bản cũ giữ nguyên. Kiểm tra sau không đạt:\n"
            + "\n".join(lines)
            + "\nSửa xong chạy lại `python -m data build`."
        )


class DemonstrationStore(Fault):
    def __init__(self, store: Path, is_demonstration: bool):
        has, wanted = ("mô phỏng", "thật") if is_demonstration else ("thật", "mô phỏng")
        super().__init__(
            f"Kho {store} đã có số liệu {has}, không trộn với số liệu {wanted}. "
            "Chọn kho khác: `--store THƯ_MỤC` hoặc biến THUCCHAT_STORE."
        )


class WrongDefinition(Fault):
    def __init__(self, path: Path, reason: str):
        super().__init__(f"Định nghĩa {path}: {reason}. Sửa tệp này rồi chạy lại.")


class WrongRule(Fault):
    def __init__(self, path: Path, reason: str):
        super().__init__(
            f"Quy tắc đánh giá {path}: sai hoặc thiếu {reason}. Sửa tệp này rồi chạy lại."
        )


class WrongQuery(Fault):
    def __init__(self, path: Path, line: int | None, cause: Exception):
        place = f", dòng {line}" if line else ""
        super().__init__(
            f"Câu truy vấn {path}{place} không chạy được ({str(cause).splitlines()[0]}). Chưa phát "
            "hành bản số liệu mới, bản cũ giữ nguyên. Sửa tệp này rồi chạy lại "
            "`python -m data build`."
        )


class NothingCounted(Fault):
    def __init__(self, as_of):
        super().__init__(
            f"Không có hồ sơ nào được tiếp nhận đến hết ngày {as_of:%d/%m/%Y}. "
            "Chọn ngày muộn hơn: `python -m data build --as-of NĂM-THÁNG-NGÀY`."
        )


class WrongMapping(Fault):
    def __init__(self, path: Path, key: str | None, line: int | None, reason: str):
        place = "".join([f", dòng {line}" if line else "", f", khóa “{key}”" if key else ""])
        super().__init__(f"Tệp ánh xạ {path}{place}: {reason}. Sửa tệp này rồi chạy lại.")


class UnknownMapping(Fault):
    def __init__(self, name: str, known: list[str], folder: Path):
        super().__init__(
            f"Không có tệp ánh xạ “{name}” trong {folder}. Đang có: {', '.join(known)}. "
            "Chạy `python -m data inspect TỆP` để có một bản đề xuất."
        )


class NoMapping(Fault):
    def __init__(self, name: str, reasons: list[str], folder: Path):
        said = "".join(f"\n  - {reason}" for reason in reasons)
        super().__init__(
            f"Tệp {name}: chưa có tệp ánh xạ nào trong {folder} nhận tệp này.{said}\n"
            f"Chạy `python -m data inspect {commands.quoted(name)}` để có một bản đề xuất, hoặc "
            "chọn bằng `--mapping TÊN`."
        )


class SeveralMappings(Fault):
    def __init__(self, name: str, mappings: list[str]):
        super().__init__(
            f"Tệp {name}: nhiều tệp ánh xạ cùng nhận tệp này: {', '.join(mappings)}. "
            "Chọn một: `--mapping TÊN`."
        )


class WrongFile(Fault):
    def __init__(self, name: str, reason: str, next_step: str):
        super().__init__(f"Tệp {name}: {reason}. {next_step}")


class DoesNotFit(WrongFile):
    """A file that can be read, but not by this mapping."""


class WrongFiles(Fault):
    def __init__(self, each: list[WrongFile]):
        super().__init__("\n".join(map(str, each)))


class DossiersGone(Fault):
    """`absent`: the units that a file has no row of; `most`: those of which it lacks most."""

    def __init__(self, name: str, absent: str, most: str, mapping: Path):
        causes = [
            f"không có dòng nào của {absent} mà tệp đang dùng có" if absent else "",
            f"thiếu quá nửa số hồ sơ của kỳ mà tệp đang dùng có: {most}" if most else "",
        ]
        super().__init__(
            f"Tệp {name}: chưa nhập, vì {'; '.join(filter(None, causes))}. Nhập vào thì các hồ sơ "
            "ấy mất khỏi số liệu. Tệp chỉ gồm vài dòng đính chính thì nhập bằng một tệp ánh xạ "
            'cùng source, ghi holds = "changes"; tệp chỉ của một số đơn vị thì sửa holds, '
            f"units_covered trong {mapping}; đúng là mất như vậy thì nhập lại, thêm --fewer-units."
        )


class NothingTaken(Fault):
    def __init__(self, name: str, count: int, reasons: list[str]):
        said = "".join(f"\n  - {reason}" for reason in reasons)
        super().__init__(
            f"Tệp {name}: cả {count} dòng đều chưa nhận được, nên chưa nhập gì.{said}\n"
            "Thường là do tệp ánh xạ: thêm cách ghi còn thiếu vào [values] và [units], rồi chạy "
            f"`python -m data inspect {commands.quoted(name)} --mapping TÊN`."
        )


class NotFound(Fault):
    def __init__(self, path: Path):
        super().__init__(f"Không có tệp hay thư mục {path}. Kiểm tra lại đường dẫn.")


class AlreadyThere(Fault):
    def __init__(self, path: Path):
        super().__init__(
            f"Đã có {path}; không ghi đè. Chọn tên khác, hoặc xóa tệp đó nếu chắc không cần nữa."
        )


class FileNotWritten(Fault):
    def __init__(self, path: Path, cause: Exception):
        super().__init__(
            f"Không ghi được tệp {path} ({cause}). Kiểm tra thư mục, quyền ghi và chỗ trống, hoặc "
            "chọn nơi khác, rồi chạy lại."
        )


class UnknownBatch(Fault):
    def __init__(self, batch_id: str):
        super().__init__(
            f"Kho không có lần nhập “{batch_id}”. Chạy `python -m data status` để xem các lần nhập."
        )


class NotTheOriginal(Fault):
    def __init__(self, path: Path):
        super().__init__(
            f"Tệp {path} không giống hệt tệp nào đã nhập mà còn dòng chưa nhận (so mã SHA-256). "
            "Chọn đúng tệp gốc, chưa sửa gì từ khi nhập; xem danh sách: `python -m data rejects`."
        )


class UnknownPeriod(Fault):
    def __init__(self, period: str):
        super().__init__(
            f"Không có kỳ “{period}”. Viết như 2023-09 (tháng), 2023-Q3 (quý), 2023-H1 (6 tháng), "
            "2023-9M, 2023 (năm); kỳ theo tháng dương lịch thêm civil: ở đầu."
        )


class NoPeriod(Fault):
    def __init__(self, name: str, written: list[str]):
        said = f" (tên tệp có {', '.join(written)})" if written else ""
        super().__init__(
            f"Tệp {name}: tệp ánh xạ ghi tệp chứa trọn một kỳ, nhưng chưa biết kỳ nào{said}. "
            "Khi nhập (import) thì thêm `--period 2023-09` (kỳ báo cáo, từ 15/8 đến 14/9), "
            "`--period civil:2023-09` (từ ngày 1 đến hết tháng), hoặc đặt tên tệp có đúng một kỳ "
            "báo cáo như ho-so-2023-09.xlsx."
        )


class CannotWrite(Fault):
    def __init__(self, cause: Exception):
        super().__init__(
            f"Không ghi được vào kho: {cause}. Chưa thay đổi gì; bản số liệu và các lần nhập trước "
            "giữ nguyên. Dọn đĩa hoặc kiểm tra quyền ghi, rồi chạy lại đúng lệnh này."
        )


class NoSuchDemonstration(Fault):
    def __init__(self, first, last):
        super().__init__(
            f"Số mô phỏng chỉ tạo được đến một ngày từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}. "
            f"Chọn ngày trong khoảng đó: `python -m data demo --through {last}`."
        )

"""What tells the rows of a file without a code apart: several columns together, or their place.

Only columns that are taken in can be part of it, and none that speaks of a person: what is made of
them stands as a code in the store.
"""

from __future__ import annotations

from data.importing.mappings import keys, targets

CODE = "dossier_code"
BY_ROW = "row"
WAYS = (
    'Tệp không có cột mã thì ghi ở đầu tệp ánh xạ, trên [columns], một trong hai: key = ["cột A", '
    '"cột B"] (mấy cột ghép lại mới riêng cho từng dòng), hay key = "row" (theo vị trí của dòng '
    "trong tệp; khi đó không sửa được từng dòng)"
)
NO_CHANGES = (
    'với key = "row" không ghi được "changes": không có mã thì không biết dòng nào thay dòng nào. '
    'Ghi "all_of_period" hay "everything" để mỗi tệp thay trọn, hoặc key = ["cột A", "cột B"]'
)
NO_LOG = (
    'với key = "row" không ghi được "log": không có mã thì không biết các dòng nào là của một hồ '
    'sơ. Ghi key = ["cột A", "cột B"], hoặc bỏ khóa này'
)


class WrongKey(Exception):
    """What is wrong with a `key`, in words; `name`: the key of the mapping that is to be mended."""

    def __init__(self, reason: str, name: str = "key"):
        super().__init__(reason)
        self.name = name


def understood(written: dict) -> str | list[str]:
    """The `key` of a mapping whose columns are known: their fields, or BY_ROW. Raises WrongKey."""
    key, columns = written["key"], written["columns"]
    if written["target"] != "dossier":
        raise WrongKey('chỉ dùng với target = "dossier"')
    has_code = CODE in columns or CODE in written["constants"]
    if key == BY_ROW:
        if has_code:
            raise WrongKey("đã có cột mã hồ sơ ở [columns], không cần khóa này")
        if written["holds"] == "changes":
            raise WrongKey(NO_CHANGES, "holds")
        return BY_ROW
    if not isinstance(key, list) or not all(isinstance(each, str) for each in key):
        raise WrongKey('phải là "row", hoặc danh sách tên cột như ["cột A", "cột B"]')
    fields = _fields(key, columns)
    if len(fields) < 2:
        raise WrongKey("phải có từ hai cột; một cột là đủ thì ghi nó là dossier_code")
    if has_code and CODE not in fields:
        raise WrongKey("đã có cột mã hồ sơ ở [columns]: thêm cột ấy, hoặc bỏ khóa này")
    return fields


def _fields(headings: list[str], columns: dict[str, list[str]]) -> list[str]:
    known = {keys.key(each): field for field, named in columns.items() for each in named}
    for heading in headings:
        if targets.is_personal(heading):
            raise WrongKey(f"cột “{heading}” là thông tin cá nhân, không đưa vào mã được")
        if keys.key(heading) not in known:
            raise WrongKey(f"cột “{heading}” chưa có ở [columns]: mã chỉ ghép từ cột đã nhập")
    return list(dict.fromkeys(known[keys.key(heading)] for heading in headings))

"""Streamlit's boxes of choice find what is typed without marks: "dak to" is Đăk Tô.

They compare what is typed with each option letter by letter, in one function of one file, where
Streamlit has no setting for it. A browser that kept the file from before goes on as it was.
"""

from __future__ import annotations

from pathlib import Path

FILE = "useSyncComboBoxEnterTargetFocus"
COMPARED = "yn=e=>e.toLowerCase()"  # of filter_mode="contains"
WITHOUT_MARKS = (
    'yn=e=>e.normalize("NFD").replace(/[\\u0300-\\u036f]/g,"")'
    '.replace(/[\\u0110\\u0111]/g,"d").toLowerCase()'
)


def compared_without_marks(folder: Path) -> dict[Path, bytes]:
    """The file to give in place of Streamlit's, among its scripts in `folder`.

    Raises LookupError where Streamlit no longer has just one such file and place.
    """
    found = list(folder.glob(f"{FILE}.*.js"))
    texts = [path.read_text(encoding="utf-8") for path in found]
    if len(found) != 1 or texts[0].count(COMPARED) != 1:
        raise LookupError(f"{folder}: không còn đúng một chỗ so chữ trong {FILE}.*.js")
    return {found[0]: texts[0].replace(COMPARED, WITHOUT_MARKS).encode()}

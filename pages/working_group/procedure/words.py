"""Words of the page of one procedure."""

from __future__ import annotations

from figures.wording.spacing import keep_compounds
from figures.wording.tables import UNIT_COLUMNS

MENU = "Theo thủ tục"
HEADING = keep_compounds("Thủ tục này vướng ở đơn vị nào, khâu nào?")
NO_LIMIT_UNIT = "(danh mục không ghi ngày hay giờ)"

UNIT_OF_PROCEDURE_COLUMNS = {key: word for key, word in UNIT_COLUMNS.items() if key != "target_tag"}

"""What the rule that was used until now calls a unit, and why version 3 says otherwise."""

from collections.abc import Mapping

from figures import wording
from figures.wording.numbers import number
from figures.wording.spacing import in_sentence
from figures.wording.verdict.terms import VerdictTerms

Row = Mapping


def before(row: Row, terms: VerdictTerms) -> str:
    """“Quy tắc dùng đến nay (phiên bản 2): trong mặt bằng chung. Nay …”; "" where both agree."""
    was = row["state_before"]
    if was is None or was == row["state"]:
        return ""
    name = in_sentence(wording.STATE[was])
    return f"Quy tắc dùng đến nay (phiên bản 2) xếp đơn vị vào “{name}”. {_why(row, was, terms)}"


def _why(row: Row, was: str, terms: VerdictTerms) -> str:
    steps, state = wording.steps_of(row), row["state"]
    if was == "insufficient":
        if "missing" in steps:
            return "Quy tắc ấy bỏ trống khi thiếu tháng; nay đánh giá trên các tháng đã có."
        if state == "inconclusive":
            return (
                "Quy tắc ấy gọi chung ít hồ sơ và thiếu số liệu; nay “chưa đủ cơ sở” chỉ là thiếu "
                "số liệu."
            )
        return "Quy tắc ấy bỏ trống khi ít hồ sơ; nay số hồ sơ ít vẫn được cân, cùng sai số của nó."
    if state == "insufficient":
        least = number(terms.constant("months_to_clear"))
        return f"Nay phải có ít nhất {least} trong 12 tháng số liệu mới nói là bình thường."
    if was == "lagging" and ("ended" in steps or state == "recovering"):
        return "Quy tắc ấy chờ hết một năm; nay hết cảnh báo ngay khi quý này không còn kém rõ."
    if "too_different" in steps and (state == "inconclusive" or was == "lagging"):
        return "Nay các đơn vị khác nhau quá nhiều thì không xếp theo kết quả so với nhau."
    if state == "lagging":
        return (
            "Nay mọi kỳ từ 3 đến 24 tháng, so với nơi khác và với chính mình, gộp thành một con "
            "số; cộng lại thì đủ mức nêu tên."
        )
    if was == "lagging":
        worse = terms.how_much_worse("worse_times", row["is_rare"])
        return f"Nay chỉ nêu tên khi số liệu cho thấy {worse}, tính chung mọi đơn vị và chỉ số."
    if state == "inconclusive":
        worse = terms.how_much_worse("typical_times", row["is_rare"])
        return f"Nay chỉ kết luận khi số liệu đã loại trừ được khả năng {worse}."
    if state == "watch":
        return "Nay xét cả kỳ 24 tháng và chỉ hỏi chiều kém, nên thấy dấu hiệu sớm hơn."
    if state == "leading":
        return "Nay nổi bật là tốt hơn rõ trong 12 tháng, hai quý liền."
    if was == "leading":
        return "Nay nổi bật phải tốt hơn rõ hai quý liền, tính chung mọi đơn vị và chỉ số."
    return (
        "Nay tính một phần việc hồ sơ dồn đợt và cả sai số của quá khứ, nên không còn là dấu hiệu."
    )

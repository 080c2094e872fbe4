"""Why a unit is in its state, in one line: what was found, why it is not chance, what to do.

A row is one of the question `verdicts`; its reasons are the codes that decided the state.
"""

import json
from collections.abc import Mapping
from decimal import Decimal

from figures.wording.numbers import counts, percent, points, with_noun
from figures.wording.periods import months_listed
from figures.wording.spacing import start_sentence
from figures.wording.states import NOTHING
from figures.wording.values import if_simulated
from figures.wording.verdict_found import (
    OTHERS,
    careful,
    expected_count,
    found,
    lasting,
    month_of,
)
from figures.wording.verdict_terms import VerdictTerms

Row = Mapping
Steps = Mapping[str, Mapping]  # the reasons of a verdict by their codes

# Below this many trials one dossier more or less is worth saying.
FEW = 200
# A share up to so many times the level's is none that looks high; high is what the rule says of a
# sign.
LEVEL_WITH = 1.1

_APART = "Các đơn vị cùng cấp khác nhau quá nhiều trên chỉ số này nên chưa kết luận."


def reason_line(row: Row, terms: VerdictTerms) -> str:
    """The line under a unit in a list: whole sentences, the first says what was found."""
    steps = _steps(row)
    says = {
        "lagging": _lagging,
        "watch": _watch,
        "leading": _leading,
        "typical": _typical,
        "insufficient": _insufficient,
    }
    return " ".join(sentence for sentence in says[row["state"]](row, steps, terms) if sentence)


def short_line(row: Row, terms: VerdictTerms) -> str:
    """What was found and how sure it is, without what to do: beside a chip."""
    steps = _steps(row)
    if row["state"] == "watch":
        return " ".join(_watch(row, steps, terms)[:2])
    return f"{found(row, terms).removesuffix('.')}; {lasting(row)}."


def _lagging(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    return [
        found(row, terms),
        _easier(row),
        f"Ngẫu nhiên chỉ gây ra chênh lệch này {_odds(steps, terms)}; {lasting(row)}.",
        _way_back(row, terms),
    ]


def _watch(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    if "striking" in steps:
        seen = steps["striking"]
        of = with_noun(counts(seen["events"], seen["trials"]), terms.events(row["measure"]))
        return [
            f"12 tháng: {of}.",
            "Quá ít để kết luận nhưng nhiều khác thường.",
            "Việc cần làm: xem từng hồ sơ.",
        ]
    if "left" in steps:
        return [found(row, terms), "Kỳ trước cần khắc phục, nay đã bớt.", "Theo dõi thêm một kỳ."]
    if "too_different" in steps and row["basis"] == "peers":
        return [
            found(row, terms),
            _APART,
            "Việc cần làm: kiểm tra cách tính và số liệu của đơn vị trước.",
        ]
    if "worse_than_before_yet_good" in steps:
        return [
            found(row, terms),
            "Kém hơn chính mình trước đây nhưng chưa kém mức chung.",
            "Việc cần làm: tìm nguyên nhân sớm.",
        ]
    return [found(row, terms), _signal(row, steps, terms), _way_back(row, terms)]


def _leading(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    return [found(row, terms), "Tốt hơn rõ rệt hai kỳ liền: tìm hiểu cách làm để nhân rộng."]


def _typical(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    if row["expected"] is None:
        return []
    months = with_noun(row["window_months"], "tháng")
    if not row["is_rare"]:
        if "too_different" in steps and row["basis"] == "peers":
            return [found(row, terms), _APART, _aim(row)]
        few = "Ít hồ sơ nên khó thấy khác biệt." if row["trials"] < 100 else ""
        return [found(row, terms), few, _aim(row)]
    what = with_noun(row["events"], terms.events(row["measure"]))
    seen = f"{months}: {what}, dự kiến {expected_count(row)}"
    crude = row["events"] / row["trials"]
    if (
        row["basis"] == "peers"
        and crude >= terms.constant("weak_ratio") * row["level_value"]
        and (crude - row["level_value"]) * row["trials"] >= terms.constant("excess")
        and row["events"] <= LEVEL_WITH * row["expected"]
    ):
        common = percent(row["level_value"], 1)
        return [
            f"{seen}. Tỷ lệ {percent(crude, 1)} cao hơn mức chung {common} là do cơ cấu thủ tục; "
            f"khâu giải quyết như {OTHERS[row['level']]}.",
            _aim(row),
        ]
    return [f"{seen}.", _aim(row)]


def _insufficient(row: Row, steps: Steps, terms: VerdictTerms) -> list[str]:
    if "missing" in steps:
        months = months_listed([month_of(each) for each in steps["missing"]["months"]])
        return [f"Thiếu số liệu {months} nên chưa đánh giá: đề nghị gửi bổ sung."]
    if "too_young" in steps:
        return ["Chưa đủ ba tháng số liệu nên chưa đánh giá."]
    if not row["trials"] and not row["denominator"]:
        return [f"{NOTHING['no_cases']}."]
    seen = steps.get("too_few", {"events": row["events"], "trials": row["trials"]})
    of = with_noun(counts(seen["events"], seen["trials"]), terms.events(row["measure"]))
    said = f"12 tháng: {of}" if seen["trials"] else ""
    # The rarer outcome is what there must be enough of; of rare events that is the expected.
    expected = row["expected"]
    gate = terms.constant("expected_least")
    if "too_few" in steps and expected and min(expected, row["trials"] - expected) < gate:
        return [f"{said}, quá ít để kết luận.", careful(row), _one_more(seen["trials"])]
    is_young = row["past_quarters"] < terms.constant("history_least")
    why = [
        "không có đơn vị cùng thủ tục để so" if "not_comparable" in steps else "",
        "các đơn vị khác nhau quá nhiều để so với nhau" if "too_different" in steps else "",
        "quá khứ chưa đủ dài để so" if is_young else "",
    ]
    because = ", ".join(each for each in why if each) or "chưa có gì để so"
    return [f"{start_sentence('; '.join(each for each in (said, because) if each))}."]


def _one_more(trials: int) -> str:
    if trials >= FEW:
        return ""
    one = with_noun(1, "hồ sơ")
    return f"Thêm hoặc bớt {one} là đổi {points(Decimal(1) / trials)}."


def _signal(row: Row, steps: Steps, terms: VerdictTerms) -> str:
    """How strong the sign is, and in how many quarters it was seen."""
    strength = steps.get("chance", {}).get("strength")
    if strength == "none" or "not_lasting" not in steps:
        return "Chưa rõ, cần xem thêm."
    if strength == "strong" and row["lasting_count"] <= 1:
        return (
            f"Ngẫu nhiên chỉ gây ra chênh lệch này {_odds(steps, terms)}, nhưng mới xuất hiện 1 kỳ."
        )
    seen = with_noun(counts(row["lasting_count"], row["lasting_of"]), "kỳ gần nhất")
    weak = "Dấu hiệu rõ" if strength == "strong" else "Dấu hiệu còn yếu"
    return f"{weak} (ngẫu nhiên gây ra {_odds(steps, terms)}), thấy ở {seen}."


def _odds(steps: Steps, terms: VerdictTerms) -> str:
    """How seldom chance alone goes so far."""
    return terms.odds("strong" if steps["chance"]["strength"] == "strong" else "weak")


def _way_back(row: Row, terms: VerdictTerms) -> str:
    """What would end every sign: so many late dossiers fewer, or digitised ones more."""
    if not row["fewer"]:
        return ""
    if row["better"] == "higher":
        more = with_noun(row["fewer"], terms.done(row["measure"]))
        return f"Việc cần làm: thêm {more} thì hết dấu hiệu."
    less = with_noun(row["fewer"], terms.events(row["measure"]))
    return f"Việc cần làm: rà các thủ tục bị quá hạn, bớt {less} thì hết dấu hiệu."


def _easier(row: Row) -> str:
    """Of a unit whose crude share looks fine, because its procedures are easy ones."""
    if not row["is_rare"] or row["basis"] != "peers":
        return ""
    crude = row["events"] / row["trials"]
    if crude > LEVEL_WITH * row["level_value"]:
        return ""
    return f"Tỷ lệ {percent(crude, 1)} trông không cao vì thủ tục dễ đúng hạn hơn nơi khác."


def _aim(row: Row) -> str:
    if row["aim_signal"] not in ("weak", "strong"):
        return ""
    simulated = if_simulated(row["adopted_is_simulated"])
    return f"Riêng so với mốc {percent(row['aim'], 0)}{simulated}: còn kém rõ."


def _steps(row: Row) -> Steps:
    return {step["code"]: step for step in json.loads(row["reasons"])}

"""With whom a unit was compared, and what was expected of it: steps of a verdict in sentences."""

from collections.abc import Mapping

from figures import wording
from figures.wording.numbers import counts, number, percent, with_noun
from figures.wording.spacing import NBSP
from figures.wording.verdict.found import OTHERS, YEAR, expected_count, found, missing_months
from figures.wording.verdict.lines import APART
from figures.wording.verdict.terms import VerdictTerms
from pages.working_group.unit import judged

Row = Mapping
Code = Mapping  # a code with its values, as the build stored it
Said = tuple[str, str]  # a sentence, and its figures in small type


def complete(row: Row, code: Code, terms: VerdictTerms) -> Said:
    months, least = with_noun(code["came"], "tháng"), terms.constant("months_to_clear")
    if code["came"] < least:
        enough = with_noun(number(least), "tháng")
        return f"Có đủ {months} từ khi bắt đầu; thấy dấu hiệu kém thì không chờ đủ {enough}.", ""
    return f"{months} gần nhất có đủ số liệu.", ""


def missing(row: Row, code: Code, terms: VerdictTerms) -> Said:
    months = with_noun(counts(code["came"], YEAR), "tháng")
    return f"Thiếu {missing_months({'missing': code})}; đã có {months}.", ""


def comparable(row: Row, code: Code, terms: VerdictTerms) -> Said:
    others = with_noun(code["others"], judged.other_units(row))
    part = _part(code)
    return f"So với {others}; {part} thuộc thủ tục mà các đơn vị đó cũng làm.", ""


def not_comparable(row: Row, code: Code, terms: VerdictTerms) -> Said:
    is_own = row["basis"] == "own_history"
    instead = "so với chính đơn vị trước đây" if is_own else "không so với đơn vị khác"
    if not code["share"]:
        whom = f"Không {judged.other_units(row)} nào làm các thủ tục của đơn vị"
    else:
        whom = f"Chỉ {_part(code)} thuộc thủ tục mà đơn vị cùng cấp khác cũng làm"
    return f"{whom}: {instead}.", ""


def too_different(row: Row, code: Code, terms: VerdictTerms) -> Said:
    return APART, f"mức khác nhau τ{NBSP}={NBSP}{number(code['tau'], 2)}"


def nothing_to_go_by(row: Row, code: Code, terms: VerdictTerms) -> Said:
    return (
        f"Chưa có mức chung để so, cũng chưa đủ {terms.least_past()} trước đây có "
        f"{terms.events(row['measure'])} để so với chính mình.",
        "",
    )


def expected(row: Row, code: Code, terms: VerdictTerms) -> Said:
    events = terms.events(row["measure"])
    of = with_noun(row["trials"], terms.trials(row["measure"]))
    compared = f"{with_noun(row['events'], events)} trên {of}"
    part = "trong phần được so: " if row["basis"] == "peers" else ""
    figures = f"{judged.window_days(row)}; {part}{compared}"
    if row["basis"] == "own_history":
        figures += f"; mốc so là {row['past_quarters']} quý trước đây của đơn vị"
    if row["limit_low"] is not None:
        usual = f"{number(row['limit_low'])}–{number(row['limit_high'])}"
        figures += f"; dao động thông thường: {with_noun(usual, events)}"
    if not row["is_rare"]:
        if row["state"] in ("typical", "inconclusive"):
            least = terms.how_many_times("typical_times", row["is_rare"])
            figures += f"; kém nhiều: từ {least}"
        return found(row, terms), figures
    if row["basis"] == "peers":
        done = f"Nếu chính những hồ sơ này do {OTHERS[row['level']]} giải quyết"
    else:
        done = "Nếu đơn vị vẫn làm như trước đây"
    about = expected_count(row)
    about = about if about.startswith("chưa") else f"khoảng {about}"
    said = f"{done}, dự kiến {about} {events}; thực tế {number(row['events'])}."
    return f"{said} Đã tính một phần việc {events} hay dồn theo đợt.", figures


def by_peers(row: Row, terms: VerdictTerms) -> str:
    """Of one that its own past speaks against: how it stands beside its peers."""
    if row["basis"] != "own_history" or "comparable" not in wording.steps_of(row):
        return ""
    events, expected = row["year_events"], row["year_expected"]
    if not expected:
        return ""
    of = "" if row["is_rare"] else f" trên {number(row['year_trials'])}"
    what = f"{with_noun(events, terms.events(row['measure']))}{of}"
    about = number(expected, 0 if expected >= 9.5 else 1)
    return f"12{NBSP}tháng: {what}, dự kiến {about} nếu làm như {OTHERS[row['level']]}."


def _part(code: Code) -> str:
    if code["share"] >= 1:
        return "toàn bộ hồ sơ"
    return f"{percent(code['share'], 0)} hồ sơ"

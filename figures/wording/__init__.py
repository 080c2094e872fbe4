"""The Vietnamese that several pages share; what one page says lies with it, in its words.py."""

# ruff: noqa: F401

from figures.wording.breaks import (
    COUNTED_OTHERWISE,
    Break,
    between,
    break_names,
    break_sentence,
    break_sentences,
    breaks,
    since_last_break,
)
from figures.wording.cells import (
    FOR_PROGRAMS,
    as_text,
    for_programs,
    for_vietnamese_excel,
    in_words,
    number_of,
)
from figures.wording.change import BASIS, change
from figures.wording.codes import (
    BETTER,
    CHANNEL_SHORT,
    DOMAIN,
    DOSSIER_STATUS,
    DOSSIER_STATUS_SHORT,
    LATE_STEP,
    LEVEL,
    LEVEL_SHORT,
    MEASURE_KIND,
    ONLINE_LEVEL_SHORT,
    ORIGIN,
    ORIGIN_SHORT,
    ROLL_UP,
    SEVERITY,
    TIME_LIMIT_UNIT,
    UNIT_KIND,
    UNITS,
    UNITS_SHORT,
    if_any_simulated,
    level_words,
)
from figures.wording.facts import (
    Pieces,
    against_target,
    as_of,
    as_of_line,
    distance_to_target,
    late_sources,
    plain,
    short_of,
    two_bases,
    value_sentence,
)
from figures.wording.forms import not_configured, undeclared
from figures.wording.gaps import (
    CLOSING,
    HANDLING,
    MIX,
    NOT_COMPARABLE,
    PEERS,
    SCALE,
    Parts,
    Scale,
    gap_finding,
    is_small,
    other_side,
    signed_part,
    too_few_to_split,
)
from figures.wording.labels import Labels
from figures.wording.meeting.tasks import CAUSE
from figures.wording.notices import (
    Notice,
    choice_lost,
    damaged_store,
    empty_store,
    newer_damaged,
    night_failed,
    no_rows,
    no_store,
    not_for_you,
    not_on_loopback,
    not_signed_in,
    not_through_proxy,
    nothing_came,
    older_store,
    sign_in_over,
    unexpected,
    unknown_choice,
    withheld,
    without_a_role,
)
from figures.wording.numbers import (
    NONE,
    as_printed,
    column_decimals,
    counts,
    date,
    date_range,
    day_month,
    deadline,
    number,
    percent,
    plain_percent,
    points,
    share,
    share_cell,
    share_decimals,
    signed,
    signed_as_printed,
    signed_points,
    with_noun,
)
from figures.wording.periods import (
    CALENDAR_SHORT,
    months_listed,
    of_other_period,
    period,
    period_mark,
    period_short,
    period_tick,
    period_title,
    period_year,
    periods_a_year,
    quarters_listed,
)
from figures.wording.pictures import (
    COMMON,
    NOT_THERE,
    axis_cut,
    common_of,
    dots_caption,
    figure_said,
    figure_text,
    last_periods,
    not_drawn,
    trend_finding,
    unfinished_until,
    units_finding,
)
from figures.wording.pictures import Figure as FigureOf
from figures.wording.province import call_province, of_province
from figures.wording.reorganisation import by_units, made_of
from figures.wording.sources import source_name
from figures.wording.spacing import (
    NBSP,
    alternative,
    breakable,
    in_sentence,
    keep_compounds,
    listed,
    mark_in_line,
    start_sentence,
    unbroken,
)
from figures.wording.states import (
    COVERAGE,
    NOTHING,
    PATH_TAG,
    PATH_TAG_SHORT,
    STATE,
    STATE_SHORT,
    STATES_AS_LISTED,
    TARGET_KIND,
    TARGET_KIND_SHORT,
    TARGET_TAG,
    TARGET_TAG_SHORT,
    WHY_MISSING,
    coverage_state,
)
from figures.wording.tables import (
    NEWEST_BUILD,
    OBJECTIVE_COLUMNS,
    UNDATED,
    UNIT_COLUMNS,
    UNRANKED,
    About,
    about,
    counts_head,
    leading,
    level_options,
    level_size,
    measure_options,
    nothing_of_period,
    objective_heads,
    opening,
    period_options,
    procedure_options,
    size_of_level,
    unit_name,
    unit_options,
    units_by_level,
)
from figures.wording.titles import AUDIENCE, COLUMN, PRODUCT, PRODUCT_SHORT, TO_COME, WORD
from figures.wording.topics import (
    OTHERS as OTHER_MEASURES,
)
from figures.wording.topics import (
    TOPIC,
    all_rows,
    section_fold,
    senders_of_level,
    senders_sentence,
)
from figures.wording.values import (
    adopted_text,
    bound,
    came_through,
    coverage,
    coverage_of_expected,
    if_simulated,
    months_told,
    of_province_text,
    of_units,
    official_text,
    path_of_province_text,
    reported_by,
    share_of,
    target_text,
    value_and_counts,
)
from figures.wording.verdict.answers import by_excess, outside, who_lags
from figures.wording.verdict.found import (
    OTHERS,
    as_whom,
    expected_count,
    found,
    lasting,
    missing,
    months_that_came,
    restarted,
    steps_of,
    times,
    times_expected,
)
from figures.wording.verdict.lines import reason_line, short_line, why_none, why_state
from figures.wording.verdict.now import worse_now
from figures.wording.verdict.since import (
    ends_shortly,
    ends_words,
    named_since,
    quarter,
    since_words,
)
from figures.wording.verdict.terms import VerdictTerms
from figures.wording.verdict.without_closing import (
    ONLY_CLOSED_LATE,
    Left,
    how_parted,
    left,
    without_closing,
)
from figures.wording.verdict.words import (
    A_NAME_MAY_BE_WRONG,
    BASIS_OF_STATE,
    NO_MONTHS,
    NO_PROCEDURES,
    NO_VERDICT,
    VERDICT_WORD,
    few_events,
    how_often_wrong,
    how_seldom,
    how_sure,
    odds,
)

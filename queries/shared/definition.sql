-- question: Chỉ số này tính thế nào, căn cứ vào đâu?
-- grain: measure, version
-- params: measure
-- measure: $measure
--
-- Every version, the latest first: an old one stays readable after a change of decree.

select
    measure,
    version,
    valid_from,
    title,
    question,
    domain,
    kind,
    better,
    unit_of_measure,
    numerator_words,
    denominator_words,
    counts_head,
    volume_words,
    share_words,
    column_heads,
    counted_noun,
    missed_noun,
    among_noun,
    listed_as,
    calendar,
    roll_up,
    available_levels,
    form_column,
    legal_basis,
    owner,
    provider,
    judged,
    known_limits,
    checked_on,
    counting_sql
from measure
where measure = $measure
order by version desc

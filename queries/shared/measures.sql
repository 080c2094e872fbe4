-- question: Có những chỉ số nào?
-- grain: measure
-- params:
-- measure:

select
    measure,
    version,
    title,
    short_title,
    question,
    numerator_words,
    denominator_words,
    legal_basis,
    form_column,
    owner,
    domain,
    kind,
    better,
    unit_of_measure,
    source,
    available_levels,
    section,
    section_number,
    coalesce(section_order, display_order) as section_order,
    counts_head,
    counted_noun,
    missed_noun,
    among_noun,
    listed_as,
    explained_on,
    leads,
    objective_order,
    judged = 'yes' and kind = 'share' and roll_up = 'sum' as is_judged,
    kind in ('share', 'average') and roll_up = 'sum' and source = 'dossiers' as has_gap
from listed_measure
order by
    domain,
    display_order,
    measure

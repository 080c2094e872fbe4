-- reads: looked_cell
--
-- What one column looks like: filled cells, different texts, those that are days or numbers, the
-- commonest texts, the marks that say nothing. Of a column without any row: noughts and [].
select
    count(*) filter (where not is_missing(given)) as count_filled,
    count(distinct given) filter (where not is_missing(given)) as count_distinct,
    count(*) filter (
        where not is_missing(given)
        and regexp_matches(given, '^\s*(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d\d?[/.-]\d\d?)')
    ) as count_days,
    count(*) filter (
        where not is_missing(given) and try_cast(trimmed(given) as double) is not null
    ) as count_numbers,
    coalesce(list_sort(list(distinct given) filter (where not is_missing(given)))[1:3], [])
        as examples,
    coalesce(list_sort(list(distinct given) filter (where is_missing(given))), []) as missing
from looked_cell

-- reads: day_cell
--
-- How the days of a file are written that do not start with a year: how many allow only the order
-- day, month, how many only month, day, and how many either.
select
    coalesce(count_if(first_number > 12), 0) as count_only_first,
    coalesce(count_if(second_number > 12 and first_number <= 12), 0) as count_only_second,
    coalesce(count_if(first_number <= 12 and second_number <= 12), 0) as count_either
from (
    select
        cast(regexp_extract(given, '^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}', 1) as integer)
            as first_number,
        cast(regexp_extract(given, '^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}', 2) as integer)
            as second_number
    from day_cell
    where regexp_matches(given, '^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}')
) as day

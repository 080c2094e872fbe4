-- reads: day_cell
--
-- How the days of a file are written that do not start with a year: how many allow only the order
-- day, month, how many only month, day, and how many either; and how many cells were looked at.
select
    count(*) filter (where first_number > 12) as count_only_first,
    count(*) filter (where second_number > 12 and first_number <= 12) as count_only_second,
    count(*) filter (where first_number <= 12 and second_number <= 12) as count_either,
    count(*) as count_looked_at
from (
    select
        try_cast(regexp_extract(given, '^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}', 1) as integer)
            as first_number,
        try_cast(regexp_extract(given, '^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}', 2) as integer)
            as second_number
    from day_cell
) as day

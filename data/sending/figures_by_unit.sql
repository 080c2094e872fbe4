-- reads:
--
-- The figures that were known before and change, a row a unit and measure: as the shortest and
-- latest of its periods, with how many others change too. Units in the order in which the list of
-- all has them, each in one stretch.
with

known as (

    select
        *,
        file_row_number as place,
        count(*) over of_measure as count_periods,
        min(file_row_number) over of_measure as first_of_measure,
        min(file_row_number) over (partition by unit_code, unit_name, scope) as first_of_unit
    from read_parquet($path, file_row_number = true)
    where change <> 'new'
    window of_measure as (partition by unit_code, unit_name, scope, measure, title, origin)

)

select
    change,
    measure,
    title,
    kind,
    unit_code,
    unit_name,
    level,
    scope,
    period,
    numerator_before,
    denominator_before,
    numerator_after,
    denominator_after,
    count_periods
from known
where place = first_of_measure
order by first_of_unit, place
limit $most

-- reads: named_unit, unit_meaning, place, own_office
--
-- The cells of a file that name another unit than those of own_office, on the day of their row. What
-- names none that is known is not here: such a row is not taken. Where its day cannot be read, one
-- of the days on which the name meant an own unit is enough.
with

meant as (

    select
        named_unit.part,
        named_unit.row_number,
        named_unit.field,
        named_unit.given,
        named_unit.day,
        unit_meaning.unit_code,
        own_office.written_code is not null as is_own
    from named_unit
    inner join unit_meaning
        on named_unit.field = unit_meaning.field and named_unit.given = unit_meaning.given
    left join own_office
        on unit_meaning.unit_code = own_office.written_code
        and case
            when named_unit.day is null
                then
                    unit_meaning.from_day <= own_office.written_to
                    and unit_meaning.to_day >= own_office.written_from
            else named_unit.day between own_office.written_from and own_office.written_to
        end
    where
        unit_meaning.unit_code is not null
        and coalesce(named_unit.day between unit_meaning.from_day and unit_meaning.to_day, true)

),

others as (

    select
        part,
        row_number,
        field,
        given,
        day,
        max(unit_code) as unit_code
    from meant
    group by part, row_number, field, given, day
    having not bool_or(is_own)

)

select
    place.sheet,
    others.row_number,
    place.heading,
    others.given,
    others.unit_code,
    others.day
from others
left join place on others.part = place.part and others.field = place.field
order by others.part, others.row_number, place.column_number

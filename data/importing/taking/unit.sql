-- target: unit
-- reads: given, value_meaning
--
-- Every row of a list of units, as it would go into the pack; what is blank says nothing.
create or replace table read_row as

select
    given.part,
    given.row_number,
    key_of(given.unit_code) as unit_code,
    text_of(given.unit_name) as unit_name,
    text_of(given.short_name) as short_name,
    level.value as level,
    kind.value as kind,
    key_of(given.parent_code) as parent_code,
    cast(written_day(given.valid_from) as date) as valid_from,
    cast(written_day(given.valid_to) as date) as valid_to,
    coalesce(
        key_of(given.unit_code) is not null
        and length(text_of(given.unit_name)) between 1 and 4000
        and not has_control(given.unit_name)
        and not coalesce(has_control(given.short_name), false)
        and level.value is not null
        and (kind.value is not null or kind.given is null)
        and (key_of(given.parent_code) is not null or is_missing(given.parent_code))
        and (plausible(written_day(given.valid_from)) is not null or is_missing(given.valid_from))
        and (plausible(written_day(given.valid_to)) is not null or is_missing(given.valid_to)),
        false
    ) as is_taken
from given
left join value_meaning as level on level.field = 'level' and given.level = level.given
left join value_meaning as kind on kind.field = 'kind' and given.kind = kind.given

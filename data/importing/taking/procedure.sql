-- target: procedure
-- reads: given, value_meaning
--
-- Every row of a list of procedures, as it would be taken. Every text of a choice has a meaning, a
-- known one or none; a cell without any says nothing.
create or replace table read_row as

select
    given.part,
    given.row_number,
    key_of(given.procedure_code) as procedure_code,
    text_of(given.procedure_name) as procedure_name,
    text_of(given.field) as field,
    level.value as level,
    online_level.value as online_level,
    number_of(trimmed(given.time_limit)) as time_limit,
    time_limit_unit.value as time_limit_unit,
    cast(has_fee.value as boolean) as has_fee,
    cast(returns_result.value as boolean) as returns_result,
    coalesce(text_of(given.hosted_by), 'province') as hosted_by,
    coalesce(
        key_of(given.procedure_code) is not null
        and length(text_of(given.procedure_name)) between 1 and 4000
        and not has_control(given.procedure_name)
        and length(text_of(given.field)) between 1 and 4000
        and not has_control(given.field)
        and (level.value is not null or level.given is null)
        and (online_level.value is not null or online_level.given is null)
        and (number_of(trimmed(given.time_limit)) is not null or is_missing(given.time_limit))
        and (time_limit_unit.value is not null or time_limit_unit.given is null)
        and (has_fee.value is not null or has_fee.given is null)
        and (returns_result.value is not null or returns_result.given is null),
        false
    ) as is_taken
from given
left join value_meaning as level on level.field = 'level' and given.level = level.given
left join value_meaning as online_level
    on online_level.field = 'online_level' and given.online_level = online_level.given
left join value_meaning as time_limit_unit
    on time_limit_unit.field = 'time_limit_unit'
    and given.time_limit_unit = time_limit_unit.given
left join value_meaning as has_fee
    on has_fee.field = 'has_fee' and given.has_fee = has_fee.given
left join value_meaning as returns_result
    on returns_result.field = 'returns_result' and given.returns_result = returns_result.given

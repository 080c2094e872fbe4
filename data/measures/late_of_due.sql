-- measure: late_of_due
-- grain: unit_code, valid_from, procedure_code, month
-- needs: falling_due, unit_month
-- idle_without: dossier
--
-- Where no dossier has a due day nothing is known of what fell due: unknown, not 0 of 0. Of an office
-- that never had one that has, that holds for every month since its first dossier: one that was
-- finished early fell due after it was out of hand.

with

counted as materialized (

    select
        answerable_unit,
        valid_from,
        procedure_code,
        month,
        sum(case when is_late then 1 when not is_late then 0 end) as numerator,
        sum(case when is_late is not null then 1 end) as denominator,
        min(received_on) as first_received_on
    from falling_due
    group by answerable_unit, valid_from, procedure_code, month

),

undated as (

    select
        answerable_unit,
        valid_from,
        procedure_code,
        min(first_received_on) as since
    from counted
    group by answerable_unit, valid_from, procedure_code
    qualify max(sum(denominator)) over (partition by answerable_unit, valid_from) is null

)

select
    answerable_unit as unit_code,
    valid_from,
    procedure_code,
    month,
    cast(numerator as bigint) as numerator,
    cast(denominator as bigint) as denominator
from counted
union all
select
    undated.answerable_unit as unit_code,
    undated.valid_from,
    undated.procedure_code,
    unit_month.month,
    cast(null as bigint) as numerator,
    cast(null as bigint) as denominator
from undated
inner join unit_month
    on undated.answerable_unit = unit_month.unit_code
    and undated.valid_from = unit_month.valid_from
    and undated.since <= unit_month.closes_on
anti join counted
    on undated.answerable_unit = counted.answerable_unit
    and undated.valid_from = counted.valid_from
    and undated.procedure_code = counted.procedure_code
    and unit_month.month = counted.month

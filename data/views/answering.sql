-- view: answering
-- grain: written_code, written_from, starts_on
-- needs: succession, unit
-- kept: count
--
-- Which unit answers on a day for the dossiers of a unit. A dossier keeps the unit that was
-- written on its receipt day (written_code, which existed from written_from to written_to). What
-- is counted on a later day belongs to the unit that answers on that day: from the day of a
-- change on, the successor. So what was open at an old unit on its last day is carried over by
-- the new one on its first.

with recursive

chain as (

    select
        unit_code as written_code,
        valid_from as written_from,
        coalesce(valid_to, date '9999-12-31') as written_to,
        unit_code,
        valid_from,
        date '0001-01-01' as starts_on
    from unit
    union all
    select
        chain.written_code,
        chain.written_from,
        chain.written_to,
        succession.new_code as unit_code,
        succession.new_from as valid_from,
        succession.changed_on as starts_on
    from chain
    inner join succession
        on chain.unit_code = succession.old_code and chain.valid_from = succession.old_from

)

select
    written_code,
    written_from,
    written_to,
    unit_code,
    valid_from,
    starts_on,
    coalesce(
        lead(starts_on) over (partition by written_code, written_from order by starts_on) - 1,
        date '9999-12-31'
    ) as ends_on
from chain

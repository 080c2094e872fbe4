-- check: nobody_answers
-- stage: gathered
-- severity: blocking
-- sentence: Hồ sơ chưa xong của đơn vị đã kết thúc hoạt động: chưa rõ đơn vị nào tiếp nhận
-- next_step: Ghi đơn vị tiếp nhận vào reference/unit_succession.csv của kho
-- needs: build, dossier_day, succession, unit
-- idle_without: dossier

-- Counted on a day after its unit's last: finished or fell due then, or is open still. Who took
-- such dossiers over belongs into reference/unit_succession.csv.

select
    unit.unit_code,
    unit.valid_to,
    count(*) as count_dossiers,
    min(dossier_day.dossier_code) as dossier_code
from dossier_day
cross join build
inner join unit
    on unit.unit_code in (dossier_day.handling_unit, dossier_day.answerable_unit)
    and dossier_day.received_on between unit.valid_from and unit.valid_to
left join succession
    on unit.unit_code = succession.old_code and unit.valid_from = succession.old_from
where
    succession.old_code is null
    and unit.valid_to < least(
        build.as_of,
        greatest(coalesce(dossier_day.finished_on, date '9999-12-31'), dossier_day.due_on)
    )
group by unit.unit_code, unit.valid_to
order by unit.unit_code, unit.valid_to

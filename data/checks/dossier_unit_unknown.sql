-- check: dossier_unit_unknown
-- stage: gathered
-- severity: blocking
-- sentence: Đơn vị của hồ sơ không có trong danh mục vào ngày tiếp nhận
-- next_step: Thêm đơn vị vào reference/unit.csv của kho, hoặc sửa tệp rồi nhập lại
-- needs: dossier, unit
-- idle_without: dossier

select
    named.dossier_code,
    named.role,
    named.unit_code
from (
    unpivot (
        select
            dossier_code,
            received_at,
            receiving_unit,
            handling_unit,
            answerable_unit
        from dossier
    )
    on receiving_unit, handling_unit, answerable_unit
    into name role value unit_code
) as named
left join unit
    on named.unit_code = unit.unit_code
    and cast(named.received_at as date) between unit.valid_from
    and coalesce(unit.valid_to, date '9999-12-31')
where unit.unit_code is null
order by named.dossier_code, named.role

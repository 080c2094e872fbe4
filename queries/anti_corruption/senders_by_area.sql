-- question: Trong kỳ, trên từng địa bàn bao nhiêu đơn vị đã gửi biểu này?
-- grain: area_code, area_name
-- params: form, period
-- measure:
--
-- An area is a district's own office with its communes; where there are no districts, a group that
-- the province puts its communes in, which is no unit and has no code. Departments are of no area.
-- Who was to send, and of which period: as in form_senders.

with

sender as (

    select
        form_sender.is_sent,
        unit.display_order,
        unit.group_order,
        coalesce(
            case when unit.level = 'district' then unit.unit_code end, unit.district_code
        ) as area_code,
        coalesce(
            case when unit.level = 'district' then unit.short_name end,
            unit.district_short_name,
            unit.group_name
        ) as area_name
    from form_sender
    inner join listed_unit as unit
        on form_sender.unit_code = unit.unit_code
        and form_sender.valid_from = unit.valid_from
        and unit.basis = 'day'
    where
        form_sender.form = $form
        and form_sender.period = $period
        and form_sender.level in ('district', 'commune')

)

select
    sender.area_name,
    sender.area_code,
    any_value(district_tile.tile_row) as tile_row,
    any_value(district_tile.tile_column) as tile_column,
    count(*) filter (where sender.is_sent) as count_sent,
    count(*) as count_due
from sender
left join district_tile on sender.area_code = district_tile.unit_code
where sender.area_name is not null
group by
    sender.area_name,
    sender.area_code
order by
    min(sender.group_order) nulls first,
    min(sender.display_order),
    sender.area_name

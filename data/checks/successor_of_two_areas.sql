-- check: successor_of_two_areas
-- stage: gathered
-- severity: warning
-- sentence: Sắp xếp đơn vị: một xã mới gộp xã của nhiều địa bàn cũ, tính trọn vào địa bàn có nhiều xã nhất
-- next_step: Không phải sửa gì nếu unit_succession.csv ghi đúng; khi xem theo đơn vị cũ, các địa bàn kia không có phần này
-- needs: formed_from, unit
-- idle_without: unit_succession

select
    formed_from.unit_code,
    formed_from.valid_from,
    list(distinct part.parent_code order by part.parent_code) as areas
from formed_from
inner join unit as part
    on formed_from.part_code = part.unit_code and formed_from.part_from = part.valid_from
inner join unit as district
    on part.parent_code = district.unit_code
    and part.valid_from between district.valid_from and coalesce(district.valid_to, part.valid_from)
where district.level = 'district'
group by formed_from.unit_code, formed_from.valid_from
having count(distinct part.parent_code) > 1
order by formed_from.unit_code, formed_from.valid_from

-- check: day_stands_alone
-- stage: gathered
-- severity: warning
-- sentence: Ngày muộn hơn mọi ngày khác quá 31 ngày: không tính đến, hồ sơ xem như chưa xong
-- next_step: Sửa ngày ở nguồn rồi gửi lại; đúng là ngày ấy thì phát hành với `--as-of` ngày ấy
-- needs: build, lone_day
-- idle_without: lone_day

select
    lone_day.dossier_code,
    case when lone_day.field = 'received_at' then lone_day.day end as received_at,
    case when lone_day.field = 'finished_at' then lone_day.day end as finished_at
from lone_day
cross join build
where lone_day.day - build.as_of > 31
order by lone_day.dossier_code, lone_day.field

-- check: day_in_future
-- stage: gathered
-- severity: warning
-- sentence: Ngày tiếp nhận hoặc ngày xong ở sau ngày lập bản số liệu
-- next_step: Xem đồng hồ của máy; máy đúng giờ thì sửa ngày ở nguồn rồi gửi lại
-- needs: build, dossier
-- idle_without: dossier

select
    dossier.dossier_code,
    dossier.received_at,
    dossier.finished_at
from dossier
cross join build
where
    cast(greatest(dossier.received_at, dossier.finished_at) as date)
    > cast(build.made_at as date)
order by dossier.dossier_code

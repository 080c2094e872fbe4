-- check: dossier_repeated
-- stage: gathered
-- severity: blocking
-- sentence: Mã hồ sơ có ở nhiều dòng
-- next_step: Hai nguồn cùng có hồ sơ này: rút lần nhập thừa bằng `python -m data withdraw`
-- needs: dossier
-- idle_without: dossier

select
    dossier_code,
    count(*) as count_rows
from dossier
group by dossier_code
having count(*) > 1
order by dossier_code

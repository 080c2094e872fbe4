-- question: Bao nhiêu dòng đã gửi mà chưa nhận được, của bao nhiêu tệp?
-- grain: count_rows
-- params:
-- measure:
--
-- Rows that no newer file has closed; of a form, its cells. They are in no figure of any period: a
-- row that was not taken may have no day that could be read.

select
    count(distinct row(batch_id, sheet, row_number)) as count_rows,
    count(distinct batch_id) as count_files
from rejected_row
where not is_closed

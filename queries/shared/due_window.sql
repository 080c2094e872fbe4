-- question: Đến hết ngày nào là ba ngày làm việc tới, và từ ngày của bản số liệu đã qua mấy ngày làm việc?
-- grain: as_of
-- params: today?
-- measure:
--
-- As the table due_soon counts them: from the as-of date. working_days_since: working days after it
-- that were over before `today`, of which this build knows nothing.

select
    build.as_of,
    (
        select max(working_day.day)
        from working_day
        where
            working_day.working_day_number <= 3 + (
                select passed.working_day_number
                from working_day as passed
                cross join build as of_today
                where passed.day = of_today.as_of
            )
    ) as until,
    (
        select count(*)
        from working_day
        where
            working_day.is_working
            and working_day.day > build.as_of
            and working_day.day < cast($today as date)
    ) as working_days_since
from build

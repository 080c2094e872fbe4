-- stage: count
-- needs: receipt, resolution
-- writes: receipt, resolution
-- What many measures count from, looked up once: for as long as counting lasts these tables stand
-- before the views of the same name. They are dropped when it ends.
create temporary table receipt as select * from receipt;

create temporary table resolution as select * from resolution;

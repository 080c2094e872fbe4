-- stage: gather
-- needs: dossier, form_cell, period, published_figure
-- The day that a build calls today where nobody says: the latest on which a dossier was received or
-- finished. Without dossiers, the last day of the latest period that a form is of, of those that
-- ended when the build was made ($made_on); without forms, the latest that a figure was printed for.
select
    coalesce(
        (select cast(greatest(max(received_at), max(finished_at)) as date) from dossier),
        (
            select max(period.ends_on)
            from form_cell
            inner join period using (period)
            where period.ends_on <= $made_on
        ),
        (select max(as_of) from published_figure where as_of <= $made_on)
    ) as day

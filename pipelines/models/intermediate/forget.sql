-- grain: none; takes out what is about to be computed again
delete from intermediate.gaps using affected_series as affected
where gaps.series_id = affected.series_id and gaps.year = affected.year;
delete from intermediate.exclusions using affected_series as affected
where exclusions.series_id = affected.series_id and exclusions.year = affected.year;
delete from intermediate.counted_steps using affected_series as affected
where counted_steps.series_id = affected.series_id and counted_steps.year = affected.year;

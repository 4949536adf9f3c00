-- grain: none; what stood in the topics and years that are computed again: what differs afterwards is compared again
create or replace temp table former_steps as
  from intermediate.counted_steps semi join affected_series using (series_id, year);
create or replace temp table former_pieces as
  from intermediate.period_pieces semi join affected_series using (series_id, year);
create or replace temp table former_exclusions as
  from intermediate.exclusions semi join affected_series using (series_id, year);
create or replace temp table former_years as
  select distinct topic_id, year
  from intermediate.figures
  semi join (select distinct topic_id from affected_topics) using (topic_id)
  where value is not null;

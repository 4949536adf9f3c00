-- grain: one row per series: what it is compared as
create or replace temp table compared_series as from intermediate.compared_series;
create or replace temp table border_families as from intermediate.border_families;
create or replace temp table border_territories as from intermediate.border_territories;

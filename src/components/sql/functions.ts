/** Functions that questions about figures need; DuckDB has many more, and all of them run. */
export const FUNCTIONS: readonly string[] = (
  "abs any_value arg_max arg_min avg bool_and bool_or cast ceil coalesce concat concat_ws contains corr count " +
  "count_if cume_dist date_diff date_part date_trunc dense_rank ends_with extract first first_value floor " +
  "format greatest histogram if ifnull lag last last_value lead least left len length list list_contains " +
  "list_distinct list_sort lower lpad mad max median min mode month nullif ntile percent_rank position " +
  "quantile_cont quantile_disc quarter rank regexp_extract regexp_matches regexp_replace regr_slope replace " +
  "right round row_number split_part starts_with stddev strftime string_agg string_split strip_accents strlen " +
  "strptime substring sum trim try_cast unnest upper var_samp year"
).split(" ");

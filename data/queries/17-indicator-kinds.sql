-- title vi: Danh mục chỉ tiêu và cách cộng
-- title en: Indicators and how they may be added
-- question vi: Chỉ tiêu nào là số phát sinh, chỉ tiêu nào là số tồn, được cộng theo nơi và theo kỳ không?
-- question en: Which indicators are flows and which are stocks, and may they be added over places and periods?
select
  code, name_vi as name, unit, kind, additive_over_places, additive_over_time, caveats_vi as caveats
from indicators
order by code

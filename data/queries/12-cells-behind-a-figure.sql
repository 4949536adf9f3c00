-- title vi: Các ô đứng sau một con số
-- title en: The cells behind a figure
-- question vi: Con số của nơi này, năm này do những ô nào trong những báo cáo nào mà có?
-- question en: Which cells of which returns make up the figure of this place and year?
-- $indicator: NHA_HOANTHANH
-- $year: 2024
select file, sheet, cell, place, organisation, period, basis, scenario, raw_text, value, blank
from observations
where indicator = $indicator and year = $year and not is_part
order by place, period, file, sheet, cell

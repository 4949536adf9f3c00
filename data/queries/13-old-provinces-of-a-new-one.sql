-- title vi: Tỉnh mới gồm những tỉnh cũ nào
-- title en: Which old provinces make up a new one
-- question vi: Từ 1/7/2025 tỉnh này hợp thành từ những tỉnh nào?
-- question en: Which provinces have made up this one since 1 July 2025?
-- $province: P34-01
select
  before.name as old_province, before.code as old_code, changes.kind, changes.changed_on,
  changes.legal_basis
from place_changes as changes
join places as before on before.place_id = changes.from_id
where changes.to_id = $province and before.level = 'province'
order by old_province

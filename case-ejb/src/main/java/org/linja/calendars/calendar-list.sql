select v.id, v.code, v.version, coalesce(v.name, v.code) as name, v.zone, v.holiday_source, v.source_name, v.source_basis,
       v.first_year, v.last_year, v.time_zones, v.published_at, p.name as publisher, v.reason, v.running_cases_follow
from calendar_version v
left join person p on v.published_by = 'person:' || p.id
where v.id < :before
  and not exists (select from calendar_version n where n.code = v.code and n.version > v.version)
order by v.id desc
limit :limit

-- No version has the number 0: it stands for the newest.
select v.id, v.code, v.version, coalesce(v.name, v.code) as name, v.zone, v.holiday_source, v.source_name, v.source_basis,
       v.first_year, v.last_year, v.time_zones, v.published_at, p.name as publisher, v.reason, v.running_cases_follow, v.definition
from calendar_version v
left join person p on v.published_by = 'person:' || p.id
where v.code = :code and (v.version = :version or :version = 0) and v.published_at <= :by
order by v.version desc
limit 1

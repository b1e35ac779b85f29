select f.*, coalesce(v.code, w.code) as code, coalesce(v.version, w.version) as version, p.seen, p.moved, p.clocks,
       (select count(*) from following_left l where l.following = f.number) as cases_left
from following f
left join contract_version v on f.subject = 'contract' and v.id = f.version_id
left join calendar_version w on f.subject = 'calendar' and w.id = f.version_id
cross join lateral (select coalesce(sum(a.cases_seen), 0) as seen, coalesce(sum(a.cases_moved), 0) as moved,
                           coalesce(sum(a.clocks_moved), 0) as clocks
                    from following_part a
                    where a.following = f.number) p
where f.number < :before
  and f.number = :number::bigint -- only with number
  and f.subject = :subject -- only with subject
  and coalesce(v.code, w.code) = :code -- only with code
order by f.number desc
limit :limit

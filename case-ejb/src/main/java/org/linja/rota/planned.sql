-- Every duty that has not ended, and why whoever is planned could not take a case.
select s.line, s.person_id, p.name, s.starts_at, s.ends_at,
       case when not p.enabled or p.customer_id is not null then 'person-disabled'
            when not exists (select from person_role r
                             where r.person_id = p.id and lower(replace(r.role, '_', '-')) = s.line) then 'person-without-role'
            when btrim(p.email) = ''
                 and not exists (select from person_reach r
                                 where r.person_id = p.id
                                   and (coalesce(r.phone, '') <> '' or coalesce(r.webhook, '') <> '')) then 'person-without-reach'
            end as unfit
from duty_shift s
join person p on p.id = s.person_id
where s.ends_at > :from and s.starts_at < :until
order by s.starts_at, s.id
limit 20000

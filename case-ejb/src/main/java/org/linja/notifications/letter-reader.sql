-- Whoever asked for the commitment of that number, also in a case that was merged into this one; else whoever brought the case, themselves or by a
-- program of theirs; else the contact whose telephone it came from. Who is shut out is written nothing.
select person_id, customer_id, email, language, zone
from (
    select 1 as turn, e.seq, p.id as person_id, e.customer_id, p.email, p.language, p.zone
    from journal_entry e
    join person p on p.id = substring(e.actor from 'person:([0-9]+)$')::bigint
    where (e.case_id = :caseId or e.case_id in (select m.id from support_case m where m.merged_into = :caseId))
      and e.kind = 'call-back-asked' and e.data::jsonb ->> 'number' = :number
      and p.customer_id = e.customer_id and p.enabled
    union all
    select 2, e.seq, p.id, e.customer_id, p.email, p.language, p.zone
    from journal_entry e
    join person p on p.id = substring(e.actor from 'person:([0-9]+)$')::bigint
    where e.case_id = :caseId and e.seq = 1 and p.customer_id = e.customer_id and p.enabled
    union all
    select 3, k.id, p.id, k.customer_id, k.email, coalesce(p.language, c.language), coalesce(p.zone, c.zone)
    from support_case s
    join customer c on c.id = s.customer_id
    join contact k on k.customer_id = s.customer_id and k.number = s.caller_number
    left join lateral (
        select a.id, a.language, a.zone
        from person a
        where a.customer_id = s.customer_id and lower(a.email) = lower(k.email) and a.enabled
        order by a.id
        limit 1) p on true
    where s.id = :caseId and k.removed_at is null and k.email is not null
      -- Whose account was closed is no contact without one.
      and (p.id is not null or not exists (select from person a
                                           where a.customer_id = s.customer_id and lower(a.email) = lower(k.email)))) reader
order by turn, seq
limit 20

-- Imports and audits that were acknowledged (temporary tables acknowledged_import: number, cases, rows, prefix; acknowledged_audit: number).
select 'lost' as verdict, 'import ' || a.number || ' is ' || coalesce(r.state, 'not there') || ', ' || coalesce(r.rows_read, 0) || ' of ' || a.rows || ' rows read' as what
from acknowledged_import a
left join import_run r on r.number = a.number
where r.state is distinct from 'done' or r.rows_read <> a.rows
union all
select 'lost', 'import ' || a.number || ' left ' || (a.cases - count(c.id)) || ' of ' || a.cases || ' cases behind'
from acknowledged_import a
left join support_case c on c.external_ref like a.prefix || '%' and c.channel = 'imported'
group by a.number, a.cases
having count(c.id) < a.cases
union all
select 'twice', 'L-' || c.id || ' (' || c.external_ref || ') has ' || count(*) || ' openings in its journal'
from support_case c
join journal_entry e on e.case_id = c.id and e.kind = 'case-opened'
where c.channel = 'imported'
group by c.id, c.external_ref
having count(*) <> 1
union all
select 'lost', 'audit ' || a.number || ' is ' || coalesce(o.state, 'not there') || coalesce(': ' || o.reason, '')
from acknowledged_audit a
left join audit_opinion o on o.number = a.number
where o.state is distinct from 'done'
union all
select 'broken', 'opinion ' || o.number || ' judged ' || sum(p.cases_judged) || ' of ' || o.cases_total || ' cases'
from audit_opinion o
join audit_part p on p.opinion = o.number
where o.state = 'done'
group by o.number
having sum(p.cases_judged) <> o.cases_total
union all
select 'broken', 'opinion ' || number || ' adds up to other totals than its verdicts'
from audit_opinion o
where o.state = 'done' and exists (
    (select customer_code, severity, clock, count(*), count(*) filter (where verdict = 'met'),
            count(*) filter (where verdict = 'missed'), count(*) filter (where verdict = 'undecidable')
     from audit_verdict v where v.opinion = o.number group by 1, 2, 3)
    except
    (select customer, severity, clock, cases, met, missed, undecidable from audit_total t where t.opinion = o.number))

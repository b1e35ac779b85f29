-- What two people were to do and one did by two accounts of one address, before the house refused it; newest first.
with twin as (
    select p.id, o.id as other
    from person p
    join person o on mailbox_of(o.email) = mailbox_of(p.email) and o.id <> p.id
),
done as (
    select s.ended_at as at, 'L-' || s.case_id || ', step ' || s.code as what, t.id, t.other
    from procedure_step s
    join twin t on t.id = s.done_by and ' ' || s.apart_from || ' ' like '% ' || t.other || ' %'
    union all
    select h.ended_at, 'L-' || h.case_id || ', answer ' || h.id, t.id, t.other
    from held_answer h
    join twin t on t.id = h.reader_id and t.other = h.writer_id
    union all
    select d.signed_at, 'deviation D-' || d.id, t.id, t.other
    from deviation d
    join twin t on t.id = d.signed_by and t.other = d.proposed_by
    union all
    select p.ended_at, 'procedure ' || p.code, t.id, t.other
    from procedure_template_proposal p
    join twin t on t.id = p.ended_by and t.other = p.proposed_by
    where p.outcome = 'activated'
    union all
    select p.ended_at, 'contract ' || p.code, t.id, t.other
    from contract_proposal p
    join twin t on t.id = p.ended_by and t.other = any (p.writers)
    where p.outcome = 'activated'
    union all
    select p.ended_at, 'ladder ' || p.code, t.id, t.other
    from ladder_proposal p
    join twin t on t.id = p.ended_by and t.other = any (p.writers)
    where p.outcome = 'activated'
)
select what || ': accounts ' || id || ' and ' || other || ' have one address'
from done
order by at desc nulls last
limit 100

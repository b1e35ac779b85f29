-- The one used last always stays, however large: it has just been made for somebody. Two documents may be one file.
with kept as (
    select number, row_number() over used as place, sum(bytes) over used as bytes_so_far
    from opinion_document
    where state = 'done'
    window used as (order by used_at desc, number desc)
), expired as (
    update opinion_document d
    set state = 'expired'
    from kept
    where d.number = kept.number and kept.place > 1 and (kept.place > :most or kept.bytes_so_far > :bytes)
    returning d.number, d.sha256
)
select distinct sha256
from expired
where sha256 not in (select o.sha256 from opinion_document o
                     where o.state = 'done' and o.number not in (select number from expired))

select p.judged_until, p.until_case, o.cut_at
from audit_part p
join audit_opinion o on o.number = p.opinion
where p.opinion = :number and p.part = :part

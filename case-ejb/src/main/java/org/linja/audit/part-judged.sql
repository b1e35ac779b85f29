-- Only for the start that holds the opinion: a server that was thought dead must not write on.
update audit_part p
set judged_until = :until, cases_judged = p.cases_judged + :cases
from audit_opinion o
where p.opinion = :number and p.part = :part and p.judged_until = :after
  and o.number = p.opinion and o.state = 'running' and o.starts = :start

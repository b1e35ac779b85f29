update audit_part
set judged_until = :until, cases_judged = cases_judged + :cases
where opinion = :number and part = :part and judged_until = :after

select part from audit_part where opinion = :number and judged_until < until_case order by part

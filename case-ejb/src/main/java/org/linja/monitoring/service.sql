select m.id, m.customer_id, m.name, m.service, m.contract, m.label, m.critical, m.high, m.medium, m.low, m.usual,
       m.most_an_hour, m.added_at, m.storm_case_id, m.left_out, m.left_out_at,
       m.refused, m.refused_at, m.refused_name, m.refused_why,
       0 as opened, 0 as before -- What came of it is asked by whoever shows it.
from managed_service m
where m.id = :id

select m.id, m.customer_id, m.name, m.service, m.contract, m.label, m.critical, m.high, m.medium, m.low, m.usual,
       m.most_an_hour, m.added_at, m.storm_case_id, m.left_out, m.left_out_at,
       m.refused, m.refused_at, m.refused_name, m.refused_why,
       (select count(*) from proactive_case p where p.service_id = m.id) as opened,
       (select count(*) from proactive_case p where p.service_id = m.id and p.came_first) as before
from managed_service m
where m.customer_id = :customerId and m.retired_at is null
order by lower(m.name), m.id
limit :limit

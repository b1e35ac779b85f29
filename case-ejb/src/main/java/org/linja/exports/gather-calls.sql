select json_build_object('attemptedAt', export_moment(a.attempted_at), 'by', p.login, 'hotline', a.hotline,
                         'foundAt', export_moment(a.found_at), 'case', 'L-' || a.case_id, 'written', a.body::json)::text as body
from announced_call a
join person p on p.id = a.person_id
where true
  and a.customer_id = :customerId -- only with customerId
order by a.attempted_at, a.id

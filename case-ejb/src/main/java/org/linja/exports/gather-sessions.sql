select json_build_object('login', p.login, 'begunAt', export_moment(s.begun_at), 'usedAt', export_moment(s.used_at),
                         'browser', s.browser, 'network', s.network, 'endedAt', export_moment(s.ended_at))::text as body
from person_session s
join person p on p.id = s.person_id
where s.customer_id is not null
  and s.customer_id = :customerId -- only with customerId
order by s.id

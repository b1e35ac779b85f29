-- Of what proves somebody only that they have it: no secret, no code.
select json_build_object('login', p.login, 'name', p.name, 'email', p.email, 'language', p.language, 'zone', p.zone,
                         'right', p.customer_right, 'enabled', p.enabled, 'invited', p.invited,
                         'refusedMail', array(select m.kind from unwanted_mail m where m.person_id = p.id order by m.kind),
                         'authenticatorSince', (select export_moment(f.confirmed_at) from second_factor f where f.person_id = p.id),
                         'passkeys', (select coalesce(json_agg(json_build_object('name', y.name, 'madeAt', export_moment(y.made_at),
                                                                                 'usedAt', export_moment(y.used_at)) order by y.id), '[]')
                                      from passkey y where y.person_id = p.id),
                         'signsInByFirm', exists (select from person_elsewhere e where e.person_id = p.id))::text as body
from person p
where p.customer_id is not null
  and p.customer_id = :customerId -- only with customerId
order by p.id

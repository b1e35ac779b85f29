select json_build_object('code', c.code, 'name', c.name, 'language', c.language, 'zone', c.zone, 'accountOwner', p.name,
                         'secondFactorDemanded', c.second_factor_demanded)::text as body
from customer c
left join person p on p.id = c.account_owner
where not c.house
  and c.id = :customerId -- only with customerId
order by c.id

select json_build_object('code', v.code, 'version', v.version, 'from', export_moment(v.in_force_from),
                         'until', export_moment(v.in_force_until), 'terms', v.terms::json)::text as body
from contract_version v
where true
  and v.customer_id = :customerId -- only with customerId
order by v.code collate "C", v.version

select id, code, version, in_force_from, in_force_until, terms
from contract_version
where customer_id = :customerId

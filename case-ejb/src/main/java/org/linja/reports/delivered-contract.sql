select c.id, c.code as customer, c.zone
from contract_version v
join customer c on c.id = v.customer_id
where v.code = :contract
limit 1

-- Whether it is in force still does not matter: what it names outlives it.
select id, terms
from contract_version
where code = :code and in_force_from <= :now
order by version desc
limit 1

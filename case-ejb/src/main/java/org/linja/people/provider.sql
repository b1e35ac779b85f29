select p.customer_id, c.code, p.issuer, p.client_id, p.only_way, p.version,
       array(select d.domain from sign_in_domain d where d.customer_id = p.customer_id order by d.domain) as domains
from sign_in_provider p
join customer c on c.id = p.customer_id
where c.code = :code

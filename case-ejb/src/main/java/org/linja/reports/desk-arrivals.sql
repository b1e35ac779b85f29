select extract(isodow from opened_at at time zone :zone)::int as weekday,
       extract(hour from opened_at at time zone :zone)::int as hour, count(*) as cases
from support_case
where customer_id = :customerId and opened_at >= :from and opened_at < :until
group by 1, 2
order by 1, 2

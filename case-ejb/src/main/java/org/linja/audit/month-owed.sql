select c.id, c.zone, o.month is not null as known
from customer c
left join month_order o on o.customer_id = c.id
where c.enabled and not c.house
  and (o.month is null
       or o.month < (date_trunc('month', :now::timestamptz at time zone c.zone) - interval '1 month')::date)
order by c.id
limit :limit

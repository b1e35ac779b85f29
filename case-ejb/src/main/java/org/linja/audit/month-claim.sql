insert into month_order (customer_id, month) values (:customerId, :month::date)
on conflict (customer_id) do update set month = excluded.month where month_order.month < excluded.month

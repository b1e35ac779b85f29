insert into asset (customer_id, tag, name, service, added_at)
values (:customerId, :tag, :name, :service, :at)
on conflict (customer_id, lower(tag)) where removed_at is null do nothing

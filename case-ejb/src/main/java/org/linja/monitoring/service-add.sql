insert into managed_service (customer_id, name, service, contract, label, critical, high, medium, low, usual,
                             most_an_hour, added_at)
values (:customerId, :name, :service, :contract, :label, :critical, :high, :medium, :low, :usual, :most, :now)
on conflict (customer_id, lower(name)) where retired_at is null do nothing
returning id

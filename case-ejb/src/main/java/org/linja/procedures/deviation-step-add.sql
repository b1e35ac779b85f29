insert into deviation_step (deviation_id, customer_id, template, step, act, within_seconds, reading)
values (:id, :customerId, :template, :step, :act, :within, :reading)

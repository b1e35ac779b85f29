insert into monitor_message (service_id, digest, received_at) values (:id, :digest, :now) on conflict do nothing

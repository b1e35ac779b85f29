insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at)
values (:eventId, :topic, :key, :type, :payload, :occurredAt)

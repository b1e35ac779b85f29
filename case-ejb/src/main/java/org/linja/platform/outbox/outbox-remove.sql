delete from outbox_entry where event_id = :eventId

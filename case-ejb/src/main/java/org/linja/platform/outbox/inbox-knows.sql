select exists (select 1 from inbox_entry where event_id = :eventId and consumer in (:consumer, 'discarded'))

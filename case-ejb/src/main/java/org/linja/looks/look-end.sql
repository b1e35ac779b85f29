update customer_look set ended_at = least(:now, ends_at) where session_id = :session and ended_at is null

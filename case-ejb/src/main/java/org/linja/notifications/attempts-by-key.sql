select a.message_id, n.case_id, a.notification_id, a.number
from notification_attempt a
join notification n on n.id = a.notification_id
where a.message_id = any (:keys::text[])

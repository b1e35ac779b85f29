update passkey set sign_count = :signCount, used_at = :now
where id = :id and (sign_count < :signCount or (sign_count = 0 and :signCount = 0))

update data_export set state = 'expired' where state = 'done' and expires_at <= :now

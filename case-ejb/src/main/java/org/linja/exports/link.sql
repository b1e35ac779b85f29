select l.export from data_export_link l where l.token_hash = :hash and l.person_id = :personId and l.expires_at > :now

delete from opened_draft where opened_at < :before

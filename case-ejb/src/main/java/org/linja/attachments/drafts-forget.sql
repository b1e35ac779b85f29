delete from attachment where case_id is null and brought_at < :before

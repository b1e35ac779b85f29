delete from attachment_link where expires_at <= :now

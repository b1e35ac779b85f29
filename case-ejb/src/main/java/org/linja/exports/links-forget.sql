delete from data_export_link where expires_at <= :now

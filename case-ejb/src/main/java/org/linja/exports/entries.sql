select path, bytes, crc32, sha256, attachment_id from data_export_entry where export = :number order by place

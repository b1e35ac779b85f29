insert into import_run (kind, customer_id, file_name, file_sha256, file_bytes, rows_total, requested_by, requested_at)
values (:kind, :customerId, :fileName, :sha256, :bytes, :rows, :requestedBy, :now)
returning number

insert into import_run (kind, customer_id, contract_version_id, calendar_version_id, calendars, file_name, file_sha256,
                        file_bytes, rows_total, requested_by, requested_at)
values (:kind, :customerId, :contractVersionId, :calendarVersionId, :calendars, :fileName, :sha256,
        :bytes, :rows, :requestedBy, :now)
returning number

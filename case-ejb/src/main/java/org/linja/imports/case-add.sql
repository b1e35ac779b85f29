insert into support_case (id, row_version, version, customer_id, contract_version_id, subject, description, kind,
                          severity, status, channel, line, caller_name, caller_number, external_ref, opened_at,
                          resolved_at, closed_at, last_seq, last_hash)
values (:id, 1, 1, :customerId, :contractVersionId, :subject, '', 'fault',
        :severity, :status, 'imported', :line, :callerName, '', :reference, :openedAt,
        :resolvedAt::timestamptz, :closedAt::timestamptz, :lastSeq, :lastHash)

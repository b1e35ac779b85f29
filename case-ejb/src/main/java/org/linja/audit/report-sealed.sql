select report_bytes, report_sha256 from audit_opinion where number = :number and state = 'done'

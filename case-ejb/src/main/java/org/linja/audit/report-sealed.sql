select report_bytes, report_sha256, report_form from audit_opinion where number = :number and state = 'done'

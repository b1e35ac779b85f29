update audit_opinion
set state = 'done', finished_at = :now, report_form = :form, report_bytes = :bytes, report_sha256 = :sha256,
    paper_form = :paperForm, lease_until = null
where number = :number and state = 'running' and starts = :start

update procedure_template_proposal set outcome = :outcome, ended_by = :by, ended_at = :at
where id = :id and outcome is null

update procedure_template_draft
set based_on = :basedOn, definition = :definition, reason = :reason, version = version + 1, kept_at = :at
where person_id = :personId and code = :code and version = :version
returning code, based_on, definition, reason, version, kept_at

delete from procedure_template_draft where person_id = :personId and code = :code and version = :version

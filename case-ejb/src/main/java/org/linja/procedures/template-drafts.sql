select code, based_on, definition, reason, version, kept_at from procedure_template_draft
where person_id = :personId
order by kept_at desc, code
limit 200

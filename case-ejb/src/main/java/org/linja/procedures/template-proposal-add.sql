insert into procedure_template_proposal (code, based_on, definition, reason, proposed_by, proposed_at)
values (:code, :basedOn, :definition, :reason, :by, :at)
returning id

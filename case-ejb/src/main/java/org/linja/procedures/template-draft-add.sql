insert into procedure_template_draft (person_id, code, based_on, definition, reason, version, kept_at)
values (:personId, :code, :basedOn, :definition, :reason, :version + 1, :at)
on conflict (person_id, code) do nothing
returning code, based_on, definition, reason, version, kept_at

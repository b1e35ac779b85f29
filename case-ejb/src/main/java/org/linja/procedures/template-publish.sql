insert into procedure_template (code, version, definition, published_at, proposed_by, activated_by, reason)
values (:code, :version, :definition, :at, :proposedBy, :activatedBy, :reason)
on conflict (code, version) do nothing

-- The same document ordered twice is one job: whoever asks second changes nothing. Starts count on, so that an older one stays refused.
insert into opinion_document (opinion, form, language, rows_total, ordered_by, ordered_at)
values (:opinion, :form, :language, (select coalesce(sum(t.cases), 0) from audit_total t where t.opinion = :opinion), :orderedBy, :now)
on conflict (opinion, form, language) do update
set state = 'queued', ordered_by = excluded.ordered_by, ordered_at = excluded.ordered_at, finished_at = null, reason = null,
    rows_written = 0, idle_starts = 0, bytes = null, sha256 = null
where opinion_document.state in ('failed', 'expired')
   or (opinion_document.state = 'done' and opinion_document.sha256 = :missing::text)
returning number

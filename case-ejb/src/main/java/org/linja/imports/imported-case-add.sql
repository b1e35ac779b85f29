-- A case that an earlier run rejected as a whole may be taken by a later one, never the other way round.
insert into imported_case (customer_id, reference, content_sha256, first_run, case_id, severity, opened_at,
                           foreign_verdict)
values (:customerId, :reference, :sha256, :run, :caseId::bigint, :severity::text, :openedAt::timestamptz,
        :foreignVerdict::text)
on conflict (customer_id, reference) do update
set content_sha256 = excluded.content_sha256, first_run = excluded.first_run, case_id = excluded.case_id,
    severity = excluded.severity, opened_at = excluded.opened_at, foreign_verdict = excluded.foreign_verdict
where imported_case.case_id is null

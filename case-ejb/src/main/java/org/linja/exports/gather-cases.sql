-- Read as the customer's own people read: what is between colleagues is left out by its kind, the rest by row security.
select c.id, json_build_object(
        'number', 'L-' || c.id, 'subject', c.subject, 'description', c.description, 'kind', c.kind,
        'severity', c.severity, 'claimedSeverity', c.claimed_severity, 'status', c.status, 'channel', c.channel,
        'openedAt', export_moment(c.opened_at), 'acceptedAt', export_moment(c.accepted_at),
        'resolvedAt', export_moment(c.resolved_at), 'closedAt', export_moment(c.closed_at), 'owner', o.name,
        'callerName', c.caller_name, 'callerNumber', c.caller_number, 'since', c.since, 'tried', c.tried,
        'service', c.service, 'asset', c.asset, 'reference', c.external_ref, 'cause', c.cause,
        'mergedInto', 'L-' || c.merged_into,
        'journal', (
            select coalesce(json_agg(json_build_object(
                    'seq', e.seq, 'at', export_moment(e.occurred_at), 'recordedAt', export_moment(e.recorded_at), 'kind', e.kind,
                    'by', coalesce(p.name || coalesce(' · ' || y.name, ''), e.actor), 'text', t.body, 'data', e.data::json, 'hash', e.hash,
                    'previousHash', e.previous_hash) order by e.seq), '[]')
            from journal_entry e
            left join journal_text t on t.case_id = e.case_id and t.seq = e.seq
            left join person p on p.id = case when e.actor ~ '^(key.[0-9]{1,18} of )*person.[0-9]{1,18}$'
                                              then split_part(e.actor, 'person:', 2)::bigint end
            left join api_key y on y.id = case when e.actor ~ '^key.[0-9]{1,18} of person.[0-9]{1,18}$'
                                               then split_part(split_part(e.actor, ' of ', 1), 'key:', 2)::bigint end
            where e.case_id = c.id and not e.kind = any(:internal)),
        'clocks', (
            select coalesce(json_agg(json_build_object(
                    'kind', k.kind, 'severity', k.severity, 'state', k.state, 'budgetSeconds', k.budget_seconds,
                    'startedAt', export_moment(k.started_at), 'dueAt', export_moment(k.due_at),
                    'stoppedAt', export_moment(k.stopped_at)) order by k.id), '[]')
            from sla_clock k
            where k.case_id = c.id),
        'commitments', (
            select coalesce(json_agg(json_build_object(
                    'kind', m.kind, 'state', m.state, 'text', m.words, 'owner', p.name, 'at', export_moment(m.made_at),
                    'dueAt', export_moment(m.due_at), 'firstDueAt', export_moment(m.first_due_at), 'revisions', m.revisions,
                    'brokenAt', export_moment(m.broken_at), 'endedAt', export_moment(m.ended_at)) order by m.id), '[]')
            from commitment m
            left join person p on p.id = m.owner_id
            where m.case_id = c.id),
        'procedures', (
            select coalesce(json_agg(json_build_object(
                    'template', t.code, 'version', t.version,
                    'title', btrim(split_part(substring(t.definition from '(?n)^\s*title ([^\n]*)'), '|',
                                              case :language when 'fi' then 2 when 'ru' then 3 else 1 end)),
                    'state', r.state,
                    'startedAt', export_moment(r.started_at), 'endedAt', export_moment(r.ended_at),
                    'approvals', (
                        select coalesce(json_agg(json_build_object(
                                'step', s.code, 'round', s.round, 'state', s.state, 'outcome', s.outcome,
                                'askedAt', export_moment(s.opened_at), 'dueAt', export_moment(s.due_at),
                                'endedAt', export_moment(s.ended_at), 'by', p.name, 'text', nullif(s.words, ''),
                                'digest', s.digest) order by s.id), '[]')
                        from procedure_step s
                        left join person p on p.id = s.done_by
                        -- What the house does by itself in it is between colleagues, as its entries are.
                        where s.procedure_id = r.id and s.kind = 'customer-approval')) order by r.id), '[]')
            from case_procedure r
            join procedure_template t on t.id = r.template_id
            -- Nor is what is the house's own matter.
            where r.case_id = c.id and not r.internal),
        'alerts', (
            select coalesce(json_agg(json_build_object(
                    'fingerprint', s.fingerprint, 'name', s.name, 'severity', s.severity,
                    'startsAt', export_moment(s.starts_at), 'lastAt', export_moment(s.last_at), 'times', s.times,
                    'overAt', export_moment(s.over_at)) order by s.id), '[]')
            from signal s
            where s.case_id = c.id),
        -- Each is a file as well; with its signature and key it can be checked without the house.
        'documents', (
            select coalesce(json_agg(json_build_object(
                    'number', d.number, 'kind', d.kind, 'language', d.language, 'at', export_moment(d.issued_at),
                    'by', p.name, 'file', a.name, 'sha256', a.sha256, 'signature', d.signature, 'publicKey', d.public_key,
                    'certificateSha256', d.certificate_sha256) order by d.id), '[]')
            from case_document d
            join attachment a on a.key = d.file_key
            left join person p on p.id = d.issued_by
            where d.case_id = c.id and not d.internal),
        'files', (
            select coalesce(json_agg(json_build_object(
                    'name', a.name, 'mediaType', a.media_type, 'bytes', a.bytes, 'sha256', a.sha256,
                    'at', export_moment(a.brought_at), 'by', p.name) order by a.id), '[]')
            from attachment a
            left join person p on p.id = a.person_id
            where a.case_id = c.id and not a.internal))::text as body
from support_case c
left join person o on o.id = c.owner_id
where c.id > :after
  and c.customer_id = :customerId -- only with customerId
order by c.id
limit :limit

select json_build_object('number', d.id, 'contract', d.contract, 'version', d.version, 'replaces', d.replaces,
                         'clock', nullif(d.clock, ''), 'language', d.language,
                         'from', export_moment(d.in_force_from), 'until', export_moment(d.in_force_until),
                         'wording', d.wording, 'reason', d.reason,
                         'proposedAt', export_moment(d.proposed_at),
                         'proposedBy', (select p.name from person p where p.id = d.proposed_by),
                         'signedAt', export_moment(d.signed_at),
                         'signedBy', (select p.name from person p where p.id = d.signed_by), 'digest', d.digest,
                         'outcome', d.outcome, 'endedAt', export_moment(d.ended_at),
                         'endedBy', (select p.name from person p where p.id = d.ended_by), 'endedWhy', d.ended_why,
                         'changes', (select json_agg(json_build_object('template', s.template, 'step', s.step,
                                                                       'act', s.act, 'withinSeconds', s.within_seconds,
                                                                       'reading', s.reading)
                                                     order by s.template, s.step)
                                     from deviation_step s where s.deviation_id = d.id))::text as body
from deviation d
where true
  and d.customer_id = :customerId -- only with customerId
order by d.id

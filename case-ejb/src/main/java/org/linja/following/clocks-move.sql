update sla_clock k
set version = k.version + 1, budget_seconds = m.budget, paused_by_question = m.by_question,
    paused_by_vendor = m.by_vendor, warnings = m.warnings, calendar_version_id = m.calendar, state = m.state,
    due_at = m.due_at
from unnest(:ids::bigint[], :budgets::bigint[], :byQuestion::boolean[], :byVendor::boolean[], :warnings::text[],
            :calendars::bigint[], :states::text[], :dueAts::timestamptz[])
         as m (id, budget, by_question, by_vendor, warnings, calendar, state, due_at)
where k.id = m.id

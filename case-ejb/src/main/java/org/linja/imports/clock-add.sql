insert into sla_clock (id, version, case_id, customer_id, kind, severity, budget_seconds, paused_by_question,
                       paused_by_vendor, warnings,
                       calendar_version_id, state, started_at, due_at, stopped_at)
values (:id, 1, :caseId, :customerId, :kind, :severity, :budgetSeconds, :pausedByQuestion,
        :pausedByVendor, :warnings,
        :calendarVersionId, :state, :startedAt, :dueAt::timestamptz, :stoppedAt::timestamptz)

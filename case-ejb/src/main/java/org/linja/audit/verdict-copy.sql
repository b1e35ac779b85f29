copy audit_verdict (opinion, case_id, clock, customer_id, customer_code, reference, contract, severity, line,
                    calendar, zone, target_seconds, started_at, due_at, stopped_at, elapsed_seconds,
                    verdict, foreign_verdict, missed_in,
                    other_verdict, other_due_at, other_stopped_at, other_elapsed_seconds, held_by) from stdin

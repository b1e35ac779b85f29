-- Why: a drill is a matter of the house's own, which is over once those who were called have accepted.
alter table concern
    drop constraint concern_outcome_check,
    add constraint concern_outcome_check
        check (outcome in ('filled', 'passed', 'joined', 'round-made', 'answered-again', 'given-up', 'drill-over'));

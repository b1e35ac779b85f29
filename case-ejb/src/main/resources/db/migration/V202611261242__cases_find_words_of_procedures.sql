-- Why: what a customer reads of a procedure is found by them too; what the house writes between its steps is not.
create or replace function is_for_customer(kind text) returns boolean language sql immutable parallel safe as $$
    select kind in (
        'answer-given', 'call-back-asked', 'call-back-declined', 'call-taken', 'case-absorbed', 'case-accepted',
        'case-closed', 'case-ended', 'case-lent', 'case-merged', 'case-opened', 'case-reopened', 'case-resolved',
        'case-routed', 'case-split', 'case-taken-back', 'commitment-broken', 'commitment-carried',
        'commitment-given', 'commitment-handed-on', 'commitment-kept', 'commitment-revised', 'commitment-taken',
        'commitment-withdrawn', 'correction-confirmed', 'customer-answered', 'dispute-overdue', 'engineer-joined',
        'file-added', 'group-imported', 'hand-over-accepted', 'pause-contested', 'procedure-approval-lapsed',
        'procedure-approved-by-customer', 'procedure-carried', 'procedure-ended', 'procedure-refused-by-customer',
        'procedure-started', 'procedure-withdrawn', 'question-asked',
        'response-contested', 'service-restored', 'severity-assessed', 'severity-changed', 'severity-claimed',
        'severity-disputed', 'severity-settled', 'state-imported', 'terms-followed', 'vendor-wait-began',
        'vendor-wait-ended')
$$;

select number from audit_opinion where state = 'running' and lease_until < :now order by number

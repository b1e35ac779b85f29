select number from import_run where state = 'running' and lease_until < :now order by number

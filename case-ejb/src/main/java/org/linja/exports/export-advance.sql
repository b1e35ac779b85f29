update data_export
set last_case = :lastCase, cases_written = cases_written + :cases, idle_starts = 0
where number = :number and state = 'running' and starts = :start

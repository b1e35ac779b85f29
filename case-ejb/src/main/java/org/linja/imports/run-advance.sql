update import_run
set rows_read = rows_read + :read, rows_taken = rows_taken + :taken,
    rows_unchanged = rows_unchanged + :unchanged, cases_taken = cases_taken + :casesTaken,
    cases_unchanged = cases_unchanged + :casesUnchanged, cases_rejected = cases_rejected + :casesRejected
where number = :number and state = 'running' and starts = :start and rows_read = :before

insert into following_left (following, case_id, reason) values (:number, :caseId, :reason) on conflict do nothing

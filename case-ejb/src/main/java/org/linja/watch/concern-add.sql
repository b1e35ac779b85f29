insert into concern (subject, line, starts_at, ends_at, case_id, found_at)
values (:subject, :line, :from::timestamptz, :until::timestamptz, :caseId, :now)

insert into import_rejection (run, line, case_ref, reason) values (:run, :line, :reference, :reason)

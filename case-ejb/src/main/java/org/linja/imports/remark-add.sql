insert into import_remark (run, case_ref, remark) values (:run, :reference, :remark) on conflict do nothing

insert into audit_left_out_list (opinion, procedures, whole) values (:opinion, :procedures, :whole)

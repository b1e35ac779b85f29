select procedures, whole from audit_left_out_list where opinion = :opinion

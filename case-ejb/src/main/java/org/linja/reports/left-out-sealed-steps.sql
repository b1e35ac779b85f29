select * from audit_left_out where opinion = :opinion order by place

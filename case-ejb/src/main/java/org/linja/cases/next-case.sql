select nextval('case_number')

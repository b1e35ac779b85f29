select exists (select from following where number = :number and cases_total is not null)

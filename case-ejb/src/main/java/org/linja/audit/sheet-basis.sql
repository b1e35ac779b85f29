select kind, name, zone, cases from audit_basis where opinion = :number order by kind, cases desc, name, zone

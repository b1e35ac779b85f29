-- Why: a customer may withdraw a case after the moment of what was promised and before its alarm is heard; that it was
-- broken is written first, in their role.
grant update (broken_at, step) on commitment to linja_customer;

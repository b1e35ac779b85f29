-- A customer's list of one state looked through all their open cases, and through all open cases of the house to
-- find those: with a million cases 8 ms, 0.2 ms so.
create index support_case_customer_status on support_case (customer_id, status, id desc);

-- Only what no call and no case refers to by its number.
delete from contact
where id = :id
  and not exists (select from phone_call where customer_id = :customerId and caller_number = :number)
  and not exists (select from support_case where customer_id = :customerId and caller_number = :number)

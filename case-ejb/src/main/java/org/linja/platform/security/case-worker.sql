-- {1}, a row of person, is of the house and may take a case in hand: nobody else is called about one, answers for a
-- customer or decides what is disputed.
  and {1}.enabled and {1}.customer_id is null
  and exists (select from person_role r where r.person_id = {1}.id and r.role in ('LINE_1', 'LINE_2', 'DUTY_MANAGER'))

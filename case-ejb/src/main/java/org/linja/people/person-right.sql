update person set customer_right = :right where id = :id

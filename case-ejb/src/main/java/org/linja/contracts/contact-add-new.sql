insert into contact (customer_id, name, number, email) values (:customerId, :name, :number, :email)
returning id

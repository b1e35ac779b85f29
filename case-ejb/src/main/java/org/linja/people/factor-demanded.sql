select second_factor_demanded from customer where id = :customerId

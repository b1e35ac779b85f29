update customer set second_factor_demanded = :demanded
where id = :customerId and second_factor_demanded <> :demanded

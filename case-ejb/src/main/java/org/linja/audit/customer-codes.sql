select id, code from customer where id = any (:customers::bigint[])

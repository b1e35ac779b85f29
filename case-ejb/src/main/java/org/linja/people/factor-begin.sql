insert into second_factor (person_id, customer_id, sealed, begun_at)
values (:personId, :customerId, decode(:sealed, 'hex'), :now)
on conflict (person_id) do update set sealed = excluded.sealed, begun_at = excluded.begun_at
where second_factor.confirmed_at is null

insert into passkey (person_id, customer_id, name, credential_id, attested, backup_eligible, sign_count, made_at)
values (:personId, :customerId, :name, decode(:credential, 'hex'), decode(:attested, 'hex'), :backupEligible,
        :signCount, :now)
on conflict (credential_id) do nothing
returning id

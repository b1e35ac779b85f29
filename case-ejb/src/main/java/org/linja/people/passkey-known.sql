select k.id, k.person_id, k.customer_id, k.name, encode(k.attested, 'hex') as attested, k.backup_eligible,
       k.sign_count, p.login
from passkey k
join person p on p.id = k.person_id and p.enabled
where k.credential_id = decode(:credential, 'hex')

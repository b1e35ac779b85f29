select count(*) filter (where here) files,
       coalesce(sum(bytes) filter (where here), 0) case_bytes,
       coalesce(sum(bytes), 0) customer_bytes
from (select bytes,
             case_id is not distinct from :caseId::bigint and draft is not distinct from :draft::text here
      from attachment
      where customer_id = :customerId and internal = :internal and not of_house) held

insert into attachment (key, customer_id, case_id, draft, person_id, name, media_type, bytes, sha256, internal, brought_at,
    of_house)
values (:key, :customerId, :caseId, :draft, :personId, :name, :mediaType, :bytes, :sha256, :internal, :now, :ofHouse)
returning id

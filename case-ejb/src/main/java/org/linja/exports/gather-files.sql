select id, name, bytes, sha256 from attachment where case_id = :caseId and not internal order by id

delete from alarm a
using unnest(:subjectTypes::text[], :subjectIds::bigint[], :kinds::text[]) as c (subject_type, subject_id, kind)
where a.subject_type = c.subject_type and a.subject_id = c.subject_id and a.kind = c.kind

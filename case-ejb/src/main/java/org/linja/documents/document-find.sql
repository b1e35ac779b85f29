select d.id, d.number, d.customer_code, d.year, d.seq, d.kind, d.language, d.procedure_id, d.internal, d.journal_seq,
    d.issued_at, d.issued_by, p.name issued_by_name, d.file_key, a.bytes, d.paper_sha256, a.sha256, d.signature,
    d.public_key, d.certificate_sha256, d.customer_name, d.zone
from case_document d
join attachment a on a.key = d.file_key
left join person p on p.id = d.issued_by
where d.case_id = :caseId and d.id = :id

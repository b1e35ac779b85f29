insert into case_document (customer_id, case_id, procedure_id, kind, language, customer_code, year, seq, number, internal,
    journal_seq, issued_at, issued_by, file_key, paper_sha256, signature, public_key, certificate_sha256,
    customer_name, zone)
values (:customerId, :caseId, :procedure::bigint, :kind, :language, :code, :year, :seq, :number, :internal,
    :journalSeq, :issuedAt, :issuedBy, :file, :paperSha256, :signature::text, :publicKey::text, :certificate::text,
    :customerName, :zone)

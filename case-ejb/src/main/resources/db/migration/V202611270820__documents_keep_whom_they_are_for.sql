-- Why: printed again, a document says what it said, by the name and in the zone that its customer had when it was issued.
-- Of what was issued before nobody kept them: it goes by what the customer is called now.
alter table case_document
    add customer_name text,
    add zone          text,
    add constraint case_document_for check ((customer_name is null) = (zone is null));

package org.linja.documents;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.attachments.AttachmentRow;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customer;
import org.linja.documents.rules.DocumentKind;
import org.linja.documents.rules.DocumentNumber;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** All documents of all cases, and the numbers that the next ones take. */
@Repository
class Documents {
    @Inject SqlRows sql;

    /** A document with what it is printed again by. */
    record Kept(CaseDocument document, DocumentHead head) {}

    /**
     * Takes the next number of a customer and a year. Until the end of the transaction nobody else
     * takes one there, and if it is rolled back the number is free again: there are no gaps.
     */
    DocumentNumber next(Customer customer, int year) {
        int seq =
                sql.one(
                        Documents.class,
                        "number-next.sql",
                        row -> row.getInt("last"),
                        Map.of("customerId", customer.id(), "year", year));
        return new DocumentNumber(customer.code(), year, seq);
    }

    void add(
            DocumentHead head,
            SupportCase supportCase,
            String paperSha256,
            SealedPaper sealed,
            AttachmentRow file) {
        Map<String, Object> values = new HashMap<>();
        values.put("customerId", supportCase.customerId());
        values.put("caseId", supportCase.id().value());
        values.put("procedure", head.procedure());
        values.put("kind", head.kind().slug());
        values.put("language", head.language());
        values.put("code", head.number().customer());
        values.put("year", head.number().year());
        values.put("seq", head.number().seq());
        values.put("number", head.number().written());
        values.put("internal", head.kind().isInternal());
        values.put("journalSeq", head.journalSeq());
        values.put("issuedAt", head.issuedAt());
        values.put("issuedBy", head.issuedBy());
        values.put("customerName", Objects.requireNonNull(head.issuedTo()).name());
        values.put("zone", Objects.requireNonNull(head.issuedTo()).zone());
        values.put("file", file.key());
        values.put("paperSha256", paperSha256);
        values.put("signature", sealed.signature());
        values.put("publicKey", sealed.publicKey());
        values.put("certificate", sealed.certificate());
        sql.change(Documents.class, "document-add.sql", values);
    }

    /** The one that says the same already. */
    Optional<CaseDocument> same(
            CaseId id,
            DocumentKind kind,
            String language,
            @Nullable Long procedure,
            long journalSeq) {
        Map<String, Object> values = new HashMap<>();
        values.put("caseId", id.value());
        values.put("kind", kind.slug());
        values.put("language", language);
        values.put("procedure", procedure == null ? 0L : procedure);
        values.put("journalSeq", journalSeq);
        return sql.first(Documents.class, "document-same.sql", Documents::document, values);
    }

    /** In the order in which they were issued. */
    List<CaseDocument> ofCase(CaseId id, boolean internal) {
        return sql.list(
                Documents.class,
                "documents-of-case.sql",
                Documents::document,
                Map.of("caseId", id.value(), "internal", internal));
    }

    /** How many of a case were issued. */
    int count(CaseId id) {
        return sql.one(
                Documents.class,
                "documents-count.sql",
                row -> row.getInt(1),
                Map.of("caseId", id.value()));
    }

    /** One of a case. */
    Optional<Kept> find(CaseId id, long number) {
        return sql.first(
                Documents.class,
                "document-find.sql",
                row -> new Kept(document(row), head(row)),
                Map.of("caseId", id.value(), "id", number));
    }

    /** Every public key by which a document was signed, in base64. */
    List<String> publicKeys() {
        return sql.list(Documents.class, "public-keys.sql", row -> row.getString(1), Map.of());
    }

    private static DocumentHead head(ResultSet row) throws SQLException {
        return new DocumentHead(
                new DocumentNumber(
                        row.getString("customer_code"), row.getInt("year"), row.getInt("seq")),
                DocumentKind.of(row.getString("kind")),
                row.getString("language"),
                SqlRows.number(row, "procedure_id"),
                row.getLong("journal_seq"),
                SqlRows.requiredInstant(row, "issued_at"),
                row.getLong("issued_by"),
                issuedTo(row));
    }

    private static @Nullable IssuedTo issuedTo(ResultSet row) throws SQLException {
        String name = row.getString("customer_name");
        return name == null ? null : new IssuedTo(name, row.getString("zone"));
    }

    private static CaseDocument document(ResultSet row) throws SQLException {
        return new CaseDocument(
                row.getLong("id"),
                row.getString("number"),
                DocumentKind.of(row.getString("kind")),
                row.getString("language"),
                SqlRows.number(row, "procedure_id"),
                row.getBoolean("internal"),
                SqlRows.requiredInstant(row, "issued_at"),
                row.getString("issued_by_name"),
                row.getString("file_key"),
                row.getLong("bytes"),
                row.getString("paper_sha256"),
                row.getString("sha256"),
                row.getString("signature"),
                row.getString("public_key"),
                row.getString("certificate_sha256"));
    }
}

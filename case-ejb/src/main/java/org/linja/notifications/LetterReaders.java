package org.linja.notifications;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** To whom letters go, and what those about cases are about. */
@Repository
class LetterReaders {
    @Inject SqlRows sql;

    /** Whoever asked for it, else whoever brought its case; nobody where no address is known. */
    Optional<LetterReader> of(long caseId, long commitment) {
        return readers(caseId, String.valueOf(commitment)).stream().findFirst();
    }

    /** Whoever brought the case, as far as they have an account at which to read it. */
    Optional<LetterReader> ofCase(long caseId) {
        return readers(caseId, "").stream().filter(reader -> reader.personId() != null).findFirst();
    }

    /** A customer's person, unless they were shut out. */
    Optional<LetterReader> ofPerson(long personId) {
        return sql.first(
                LetterReaders.class,
                "report-reader.sql",
                LetterReaders::reader,
                Map.of("id", personId));
    }

    /** What a case is about. */
    String subjectOf(long caseId) {
        return sql.one(
                LetterReaders.class,
                "letter-subject.sql",
                row -> row.getString("subject"),
                Map.of("id", caseId));
    }

    private List<LetterReader> readers(long caseId, String commitment) {
        return sql.list(
                LetterReaders.class,
                "letter-reader.sql",
                LetterReaders::reader,
                Map.of("caseId", caseId, "number", commitment));
    }

    private static LetterReader reader(ResultSet row) throws SQLException {
        return new LetterReader(
                SqlRows.number(row, "person_id"),
                row.getLong("customer_id"),
                row.getString("email"),
                row.getString("language"),
                row.getString("zone"));
    }

    CommitmentMatter matter(long commitment) {
        return sql.one(
                LetterReaders.class,
                "commitment-matter.sql",
                row ->
                        new CommitmentMatter(
                                CommitmentKind.of(row.getString("kind")),
                                row.getString("subject"),
                                row.getString("words"),
                                row.getString("owner")),
                Map.of("id", commitment));
    }
}

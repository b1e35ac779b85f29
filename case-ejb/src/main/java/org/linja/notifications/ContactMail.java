package org.linja.notifications;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linja.notifications.rules.MailKind;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.SecretWord;

/**
 * Which kinds of letters contacts without an account get: all but those that they refused by the
 * link in one. A link has a word of its own for each address of a customer and each kind.
 */
@Repository
class ContactMail {
    private static final int WORD_BYTES = 32;

    @Inject SqlRows sql;

    /**
     * What the word of a link is about; {@code contactId} has the address now, and {@code language}
     * is that of the letters.
     */
    record Behind(
            long customerId, long contactId, MailKind kind, boolean refused, String language) {}

    private record Kept(String word, boolean refused) {}

    /** The word of the link that belongs in a letter; nothing where no such letter is wanted. */
    Optional<String> wordFor(long customerId, String email, MailKind kind) {
        Map<String, ?> which =
                Map.of("customerId", customerId, "email", email, "kind", kind.slug());
        // Two letters at once: the first one's word is both letters'.
        sql.change(
                ContactMail.class,
                "contact-mail-add.sql",
                Map.of(
                        "customerId",
                        customerId,
                        "email",
                        email,
                        "kind",
                        kind.slug(),
                        "word",
                        SecretWord.of(WORD_BYTES)));
        return Optional.of(
                        sql.one(
                                ContactMail.class,
                                "contact-mail.sql",
                                row -> new Kept(row.getString("word"), row.getBoolean("refused")),
                                which))
                .filter(kept -> !kept.refused())
                .map(Kept::word);
    }

    /** Nothing for a word that no link has, or whose address no contact has any more. */
    Optional<Behind> behind(String word) {
        return sql.first(
                        ContactMail.class,
                        "contact-mail-behind.sql",
                        ContactMail::read,
                        Map.of("word", word))
                .flatMap(found -> found);
    }

    /** Whether it was wanted until now. */
    boolean refuse(String word, Instant now) {
        return sql.change(
                        ContactMail.class,
                        "contact-mail-refuse.sql",
                        Map.of("word", word, "now", now))
                == 1;
    }

    /** Whether it was refused until now. */
    boolean want(String word) {
        return sql.change(ContactMail.class, "contact-mail-want.sql", Map.of("word", word)) == 1;
    }

    private static Optional<Behind> read(ResultSet row) throws SQLException {
        Long contact = SqlRows.number(row, "contact");
        return contact == null
                ? Optional.empty()
                : Optional.of(
                        new Behind(
                                row.getLong("customer_id"),
                                contact,
                                MailKind.of(row.getString("kind")),
                                row.getBoolean("refused"),
                                row.getString("language")));
    }
}

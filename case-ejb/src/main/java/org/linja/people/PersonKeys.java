package org.linja.people;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.people.rules.KeyKind;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.SecretWord;

/**
 * What lets somebody choose a password: one of each kind for a person, for a while, once. Only the
 * fingerprint of a secret is kept.
 */
@Repository
class PersonKeys {
    static final int SECRET_BYTES = 32;

    @Inject SqlRows sql;
    @Inject Outbox outbox;

    /**
     * Makes a key in place of the one before, and orders the letter. Of two that are made at the
     * same moment the first is the one, and its letter is enough.
     */
    void issue(long personId, @Nullable Long customerId, KeyKind kind, Instant now) {
        sql.change(
                PersonKeys.class,
                "key-replace.sql",
                Map.of("personId", personId, "kind", kind.slug()));
        Map<String, Object> row = new HashMap<>();
        row.put("personId", personId);
        row.put("customerId", customerId);
        row.put("kind", kind.slug());
        row.put("now", now);
        row.put("expiresAt", now.plus(kind.life()));
        sql.first(PersonKeys.class, "key-add.sql", found -> found.getLong("id"), row)
                .ifPresent(id -> outbox.add(new KeyLetterDue(UUID.randomUUID(), now, id)));
    }

    /** Whether one of this kind was made for the person less than so long ago. */
    boolean isFresh(long personId, KeyKind kind, Instant now, Duration age) {
        return sql.one(
                PersonKeys.class,
                "key-fresh.sql",
                row -> row.getBoolean(1),
                Map.of("personId", personId, "kind", kind.slug(), "since", now.minus(age)));
    }

    /** Writes the letter of a key that is still good: with a secret nobody has seen before. */
    Optional<KeyLetter> letter(long id, Instant now) {
        String secret = SecretWord.of(SECRET_BYTES);
        return sql.first(
                PersonKeys.class,
                "key-letter.sql",
                row -> letter(row, secret),
                Map.of("id", id, "now", now, "hash", SecretWord.fingerprint(secret)));
    }

    /** Whose key this is the secret of, if it is still good. */
    Optional<KeyHolder> holder(String secret, Instant now) {
        return sql.first(
                PersonKeys.class,
                "key-holder.sql",
                PersonKeys::holder,
                Map.of("hash", SecretWord.fingerprint(secret), "now", now));
    }

    /** Uses a key up; returns whether it was there, and so nobody was faster. */
    boolean use(KeyHolder holder) {
        return sql.change(PersonKeys.class, "key-use.sql", Map.of("id", holder.keyId())) == 1;
    }

    /** Nothing that was sent to the person opens the door any more. */
    void voidAll(long personId) {
        sql.change(PersonKeys.class, "keys-void.sql", Map.of("personId", personId));
    }

    private static KeyLetter letter(ResultSet row, String secret) throws SQLException {
        return new KeyLetter(
                KeyKind.of(row.getString("kind")),
                row.getString("email"),
                row.getString("language"),
                row.getString("zone"),
                row.getString("name"),
                row.getString("login"),
                row.getString("customer"),
                SqlRows.requiredInstant(row, "expires_at"),
                secret,
                row.getString("elsewhere"));
    }

    private static KeyHolder holder(ResultSet row) throws SQLException {
        return new KeyHolder(
                row.getLong("id"),
                KeyKind.of(row.getString("kind")),
                row.getLong("person_id"),
                SqlRows.number(row, "customer_id"),
                row.getString("name"),
                row.getString("login"),
                row.getString("email"),
                row.getString("language"));
    }
}

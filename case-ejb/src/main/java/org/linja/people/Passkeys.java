package org.linja.people;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** The passkeys of people: only what a device tells everybody, its public key, is kept. */
@Repository
class Passkeys {
    /** So many a person. */
    static final int MOST = 20;

    private static final Duration DOUBTED_EVERY = Duration.ofDays(1);

    @Inject SqlRows sql;

    /** Adds one; returns whether no other is known by what it is known by. */
    boolean add(
            long personId,
            @Nullable Long customerId,
            String name,
            NewPasskey passkey,
            Instant now) {
        Map<String, Object> row = new HashMap<>();
        row.put("personId", personId);
        row.put("customerId", customerId);
        row.put("name", name);
        row.put("credential", passkey.credential());
        row.put("attested", passkey.attested());
        row.put("backupEligible", passkey.backupEligible());
        row.put("signCount", passkey.signCount());
        row.put("now", now);
        return sql.first(Passkeys.class, "passkey-add.sql", found -> found.getLong("id"), row)
                .isPresent();
    }

    /** Those of a person, the oldest first. */
    List<PasskeyRow> of(long personId) {
        return sql.list(
                Passkeys.class, "passkeys.sql", Passkeys::row, Map.of("personId", personId));
    }

    /** By what those of a person are known, in hex. */
    List<String> credentials(long personId) {
        return sql.list(
                Passkeys.class,
                "passkeys.sql",
                row -> row.getString("credential"),
                Map.of("personId", personId));
    }

    /** The one that is known by this, in hex, if its person may sign in. */
    Optional<KnownPasskey> known(String credential) {
        return sql.first(
                Passkeys.class,
                "passkey-known.sql",
                Passkeys::known,
                Map.of("credential", credential));
    }

    /** Counts an answer; returns whether nobody was faster with the same or a later one. */
    boolean use(long id, long signCount, Instant now) {
        return sql.change(
                        Passkeys.class,
                        "passkey-use.sql",
                        Map.of("id", id, "signCount", signCount, "now", now))
                == 1;
    }

    /** Notes that a copy has answered; returns whether that is news today. */
    boolean doubt(long id, Instant now) {
        return sql.change(
                        Passkeys.class,
                        "passkey-doubt.sql",
                        Map.of("id", id, "now", now, "since", now.minus(DOUBTED_EVERY)))
                == 1;
    }

    /** Takes one of this person's away; returns its name, if there was one. */
    Optional<String> remove(long personId, long id) {
        return sql.first(
                Passkeys.class,
                "passkey-remove.sql",
                row -> row.getString("name"),
                Map.of("personId", personId, "id", id));
    }

    /** Takes all of a person's away; returns whether there was any. */
    boolean removeAll(long personId) {
        return sql.change(Passkeys.class, "passkeys-remove.sql", Map.of("personId", personId)) > 0;
    }

    private static PasskeyRow row(ResultSet row) throws SQLException {
        return new PasskeyRow(
                row.getLong("id"),
                row.getString("name"),
                SqlRows.requiredInstant(row, "made_at"),
                SqlRows.instant(row, "used_at"),
                SqlRows.instant(row, "doubted_at"));
    }

    private static KnownPasskey known(ResultSet row) throws SQLException {
        return new KnownPasskey(
                row.getLong("id"),
                row.getLong("person_id"),
                SqlRows.number(row, "customer_id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("attested"),
                row.getBoolean("backup_eligible"),
                row.getLong("sign_count"));
    }
}

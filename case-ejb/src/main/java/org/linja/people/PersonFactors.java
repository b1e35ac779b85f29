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
import org.linja.people.rules.RecoveryCode;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.SecretWord;

/**
 * The authenticators of people, their secrets sealed, and the codes that stand in for a lost one,
 * of which only hashes are kept; they are of so many random bits that a quick hash is as good as a
 * slow one.
 */
@Repository
class PersonFactors {
    /** Wrong codes are heard so often within {@link #PAUSE}; a million codes are not many. */
    static final int MOST_TRIES = 5;

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Inject SqlRows sql;

    /** One authenticator: its sealed secret and the last step whose code was used. */
    record Authenticator(String sealed, long lastStep, @Nullable Instant confirmedAt) {}

    /** Puts down a secret that nobody has proved to have yet; one that was proved stays. */
    boolean begin(long personId, @Nullable Long customerId, String sealed, Instant now) {
        Map<String, Object> row = new HashMap<>();
        row.put("personId", personId);
        row.put("customerId", customerId);
        row.put("sealed", sealed);
        row.put("now", now);
        return sql.change(PersonFactors.class, "factor-begin.sql", row) == 1;
    }

    Optional<Authenticator> of(long personId) {
        return sql.first(
                PersonFactors.class,
                "factor.sql",
                PersonFactors::authenticator,
                Map.of("personId", personId));
    }

    /**
     * From now on a password alone is not enough; returns whether it was not so before, and whether
     * it is still the one that was proved.
     */
    boolean confirm(long personId, Authenticator proved, long step, Instant now) {
        return sql.change(
                        PersonFactors.class,
                        "factor-confirm.sql",
                        Map.of(
                                "personId",
                                personId,
                                "sealed",
                                proved.sealed(),
                                "step",
                                step,
                                "now",
                                now))
                == 1;
    }

    /** Counts a try before it is looked at, so that many at once are many all the same. */
    boolean mayTry(long personId, Instant now) {
        return sql.first(
                        PersonFactors.class,
                        "factor-try.sql",
                        row -> row.getInt("tries"),
                        Map.of("personId", personId, "now", now, "since", now.minus(PAUSE)))
                .filter(tries -> tries <= MOST_TRIES)
                .isPresent();
    }

    /** Uses a code up, and all before it; returns whether nobody was faster. */
    boolean use(long personId, long step) {
        return sql.change(
                        PersonFactors.class,
                        "factor-use.sql",
                        Map.of("personId", personId, "step", step))
                == 1;
    }

    /** Takes it away, with codes that stand in for nothing then; returns whether there was one. */
    boolean drop(long personId) {
        boolean dropped =
                sql.change(PersonFactors.class, "factor-drop.sql", Map.of("personId", personId))
                        == 1;
        dropSpareCodes(personId);
        return dropped;
    }

    /** Takes the recovery codes of whoever has no second factor left. */
    void dropSpareCodes(long personId) {
        sql.change(PersonFactors.class, "recovery-codes-spare.sql", Map.of("personId", personId));
    }

    /** Gives these codes in place of those before. */
    void giveCodes(long personId, @Nullable Long customerId, List<String> codes) {
        sql.change(PersonFactors.class, "recovery-codes-drop.sql", Map.of("personId", personId));
        for (String code : codes) {
            Map<String, Object> row = new HashMap<>();
            row.put("personId", personId);
            row.put("customerId", customerId);
            row.put("hash", hash(code));
            sql.change(PersonFactors.class, "recovery-code-add.sql", row);
        }
    }

    /** Uses a recovery code up; returns whether it was one that was not used. */
    boolean useCode(long personId, String typed, Instant now) {
        return sql.change(
                        PersonFactors.class,
                        "recovery-code-use.sql",
                        Map.of("personId", personId, "hash", hash(typed), "now", now))
                == 1;
    }

    int codesLeft(long personId) {
        return sql.one(
                PersonFactors.class,
                "recovery-codes-left.sql",
                row -> row.getInt(1),
                Map.of("personId", personId));
    }

    /** Whether a firm wants a second factor of all its people. */
    boolean isDemanded(long customerId) {
        return sql.one(
                PersonFactors.class,
                "factor-demanded.sql",
                row -> row.getBoolean(1),
                Map.of("customerId", customerId));
    }

    /** Returns whether that was not so before. */
    boolean demand(long customerId, boolean demanded) {
        return sql.change(
                        PersonFactors.class,
                        "factor-demand.sql",
                        Map.of("customerId", customerId, "demanded", demanded))
                == 1;
    }

    private static String hash(String code) {
        return SecretWord.fingerprint(RecoveryCode.typed(code));
    }

    private static Authenticator authenticator(ResultSet row) throws SQLException {
        return new Authenticator(
                row.getString("sealed"),
                row.getLong("last_step"),
                SqlRows.instant(row, "confirmed_at"));
    }
}

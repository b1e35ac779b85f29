package org.linja.monitoring;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linja.monitoring.rules.TokenState;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.SecretWord;

/**
 * By what the monitoring of a service is known: 256 random bits behind a beginning that scanners of
 * source code find. Only the hash is kept.
 */
@Repository
class MonitorTokens {
    /** What is over is shown for a while, so that whoever wonders sees why alerts stay away. */
    private static final Duration SHOWN_AFTER = Duration.ofDays(90);

    private static final String BEGINNING = "linja_alerts_";
    private static final int RANDOM_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{43}");

    @Inject SqlRows sql;

    /** A secret that nobody has seen before. */
    static String secret() {
        return BEGINNING + SecretWord.of(RANDOM_BYTES);
    }

    long add(
            ManagedService service,
            String name,
            String secret,
            long madeBy,
            Instant now,
            Instant until) {
        return sql.one(
                MonitorTokens.class,
                "token-add.sql",
                row -> row.getLong("id"),
                Map.of(
                        "serviceId",
                        service.id(),
                        "customerId",
                        service.customerId(),
                        "madeBy",
                        madeBy,
                        "name",
                        name,
                        "hash",
                        SecretWord.fingerprint(secret),
                        "now",
                        now,
                        "expiresAt",
                        until));
    }

    /** Those of all services of a customer, the one made last first. */
    List<MonitorTokenRow> of(long customerId, Instant now) {
        return sql.list(
                MonitorTokens.class,
                "tokens.sql",
                row -> row(row, now),
                Map.of("customerId", customerId, "since", now.minus(SHOWN_AFTER)));
    }

    /** Shuts one out; whether it was there and open, and so nobody was faster. */
    boolean revoke(long customerId, long serviceId, long id, Instant now) {
        return sql.change(
                        MonitorTokens.class,
                        "token-revoke.sql",
                        Map.of(
                                "customerId",
                                customerId,
                                "serviceId",
                                serviceId,
                                "id",
                                id,
                                "now",
                                now))
                == 1;
    }

    /** The number of the token with this secret, if it is in force; its use is noted. */
    Optional<Long> opens(String secret, Instant now) {
        if (!FORM.matcher(secret).matches()) {
            return Optional.empty();
        }
        Optional<Long> found =
                sql.first(
                        MonitorTokens.class,
                        "token-opens.sql",
                        row -> row.getLong("id"),
                        Map.of("hash", SecretWord.fingerprint(secret), "now", now));
        found.ifPresent(
                id ->
                        sql.change(
                                MonitorTokens.class,
                                "token-used.sql",
                                Map.of("id", id, "hour", now.truncatedTo(ChronoUnit.HOURS))));
        return found;
    }

    /** Of which service a token in force speaks. */
    Optional<Long> serviceOf(long id, Instant now) {
        return sql.first(
                MonitorTokens.class,
                "token-service.sql",
                row -> row.getLong("service_id"),
                Map.of("id", id, "now", now));
    }

    private static MonitorTokenRow row(ResultSet row, Instant now) throws SQLException {
        Instant expiresAt = SqlRows.requiredInstant(row, "expires_at");
        return new MonitorTokenRow(
                row.getLong("id"),
                row.getLong("service_id"),
                row.getString("name"),
                row.getString("maker"),
                SqlRows.requiredInstant(row, "made_at"),
                expiresAt,
                SqlRows.instant(row, "used_at"),
                TokenState.of(SqlRows.instant(row, "revoked_at"), expiresAt, now));
    }
}

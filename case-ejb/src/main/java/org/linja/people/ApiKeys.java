package org.linja.people;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.people.rules.ApiKeyState;
import org.linja.people.rules.CustomerRight;
import org.linja.people.rules.KeyScope;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecretWord;

/**
 * Keys of customers' programs. Only the hash of a secret is kept; it is of so many random bits that
 * a quick hash is as good as a slow one.
 */
@Repository
class ApiKeys {
    /** What is over is shown for a while, so that whoever wonders sees why a program is silent. */
    private static final Duration SHOWN_AFTER = Duration.ofDays(90);

    @Inject SqlRows sql;

    /** Makes a key of this secret and returns its number. */
    long add(NewApiKey key, String secret, long customerId, long madeBy, Instant now) {
        Map<String, Object> row = new HashMap<>();
        row.put("customerId", customerId);
        row.put("madeBy", madeBy);
        row.put("name", key.name());
        row.put("scope", key.scope());
        row.put("hash", SecretWord.fingerprint(secret));
        row.put("now", now);
        row.put("expiresAt", key.expiresAt(now));
        return sql.one(ApiKeys.class, "api-key-add.sql", found -> found.getLong("id"), row);
    }

    /** Those of a customer, the one made last first; of whomever row security shows where null. */
    List<ApiKeyRow> of(@Nullable Long customerId, Instant now) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("customerId", customerId);
        which.put("since", now.minus(SHOWN_AFTER));
        which.put("now", now);
        return sql.list(ApiKeys.class, "api-keys.sql", row -> row(row, now), which);
    }

    /** Shuts a key out; returns whether it was there and open, and so nobody was faster. */
    boolean revoke(long customerId, long id, Instant now) {
        return sql.change(
                        ApiKeys.class,
                        "api-key-revoke.sql",
                        Map.of("customerId", customerId, "id", id, "now", now))
                == 1;
    }

    /**
     * Who comes with this secret: the key's maker, with no more rights than the key has and the
     * maker still has. Nobody, if the key is over or its maker administers no more.
     */
    Optional<LinjaPrincipal> opens(String secret, Instant now) {
        return sql.first(
                        ApiKeys.class,
                        "api-key-opens.sql",
                        ApiKeys::used,
                        Map.of("hash", SecretWord.fingerprint(secret), "now", now))
                .filter(used -> used.maker().rolesOfProved().contains(Role.CUSTOMER_ADMINISTRATOR))
                .map(used -> principal(used, now));
    }

    private record Used(long id, KeyScope scope, Instant usedAt, Account maker) {}

    private LinjaPrincipal principal(Used used, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (used.usedAt().isBefore(hour)) {
            sql.change(ApiKeys.class, "api-key-used.sql", Map.of("id", used.id(), "hour", hour));
        }
        return used.maker().byKey(used.id(), used.scope());
    }

    private static Used used(ResultSet row) throws SQLException {
        return new Used(
                row.getLong("key_id"),
                KeyScope.of(row.getString("scope")),
                Objects.requireNonNullElse(SqlRows.instant(row, "used_at"), Instant.EPOCH),
                People.account(row));
    }

    private static ApiKeyRow row(ResultSet row, Instant now) throws SQLException {
        Instant expiresAt = SqlRows.requiredInstant(row, "expires_at");
        boolean makerStands =
                row.getBoolean("maker_enabled")
                        && CustomerRight.ADMINISTRATOR.slug().equals(row.getString("maker_right"));
        return new ApiKeyRow(
                row.getLong("id"),
                row.getString("name"),
                KeyScope.of(row.getString("scope")),
                row.getLong("made_by"),
                row.getString("maker"),
                SqlRows.requiredInstant(row, "made_at"),
                expiresAt,
                SqlRows.instant(row, "used_at"),
                ApiKeyState.of(SqlRows.instant(row, "revoked_at"), expiresAt, makerStands, now));
    }
}

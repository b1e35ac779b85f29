package org.linja.escalation;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.Night;
import org.linja.escalation.rules.QuietSpan;
import org.linja.escalation.rules.Sleeper;
import org.linja.escalation.rules.Target;
import org.linja.platform.config.Settings;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.Role;
import org.linja.rota.Rotas;

/**
 * Who it is that a ladder calls, at the moment it calls, and when they sleep; nobody who is
 * disabled.
 */
@Repository
public class CalledPeople {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @Inject SqlRows sql;
    @Inject Rotas rotas;
    @Inject Settings settings;

    List<Long> of(Target target, Instant now) {
        if (target instanceof Target.OnDutyPerson onDuty) {
            return rotas.onDuty(onDuty.line(), now).stream().limit(1).toList();
        }
        if (target instanceof Target.EverybodyOnDuty onDuty) {
            return rotas.onDuty(onDuty.line(), now);
        }
        if (target instanceof Target.NamedPerson person) {
            return named(person.login()).stream().toList();
        }
        return holders(((Target.HoldersOf) target).role());
    }

    /** Whether a person of this login could accept a case. */
    Optional<Long> named(String login) {
        return sql.first(
                CalledPeople.class,
                "named-person.sql",
                row -> row.getLong("id"),
                Map.of("login", login));
    }

    /** How a call stands between a ladder and a person at this moment. */
    CallStanding standing(long personId, long escalationId) {
        return sql.one(
                CalledPeople.class,
                "call-standing.sql",
                row -> new CallStanding(row.getBoolean("callable"), row.getBoolean("climbing")),
                Map.of("personId", personId, "escalationId", escalationId));
    }

    /** Who of these could still accept a case. */
    List<Long> stillCallable(Collection<Long> people) {
        return sql.list(
                CalledPeople.class,
                "still-callable.sql",
                row -> row.getLong("id"),
                Map.of("ids", List.copyOf(people)));
    }

    /** The person, if they still work here. */
    List<Long> enabled(long personId) {
        return sql.list(
                CalledPeople.class,
                "enabled-person.sql",
                row -> row.getLong("id"),
                Map.of("id", personId));
    }

    /** Everybody who may answer as duty manager, on duty or not. */
    List<Long> managers() {
        return holders(Role.DUTY_MANAGER);
    }

    /** When a person sleeps. */
    Sleeper sleeper(long personId, Instant now) {
        return new Sleeper(
                personId, night(personId), rotas.dutiesOf(personId, now, now.plus(TWO_DAYS)));
    }

    private @Nullable QuietSpan night(long personId) {
        return sql.one(CalledPeople.class, "night.sql", this::night, Map.of("id", personId))
                .orElse(null);
    }

    private Optional<QuietSpan> night(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return Night.chosen(row.getString("night"), settings.night()).map(night -> night.in(zone));
    }

    private List<Long> holders(String role) {
        return sql.list(
                CalledPeople.class,
                "holders.sql",
                row -> row.getLong("person_id"),
                Map.of("role", role.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}

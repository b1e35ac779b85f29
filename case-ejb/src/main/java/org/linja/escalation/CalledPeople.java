package org.linja.escalation;

import jakarta.inject.Inject;
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
        return sql.one(
                CalledPeople.class,
                "night.sql",
                row -> sleeper(personId, row.getString("night"), row.getString("zone"), now),
                Map.of("id", personId));
    }

    /**
     * When a person sleeps of whom it is known what night they chose. Whoever has none is never
     * kept from sleeping by their duty.
     *
     * @param chosen null for the house's
     */
    Sleeper sleeper(long personId, @Nullable String chosen, String zone, Instant now) {
        return Night.chosen(chosen, settings.night())
                .map(night -> night.in(ZoneId.of(zone)))
                .map(
                        night ->
                                new Sleeper(
                                        personId,
                                        night,
                                        rotas.dutiesOf(personId, now, now.plus(TWO_DAYS))))
                .orElseGet(() -> new Sleeper(personId, null, List.of()));
    }

    private List<Long> holders(String role) {
        return sql.list(
                CalledPeople.class,
                "holders.sql",
                row -> row.getLong("person_id"),
                Map.of("role", role.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}

package org.linja.escalation;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linja.escalation.rules.Target;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.Role;
import org.linja.rota.Rotas;

/** Who it is that a ladder calls, at the moment it calls; nobody who is disabled. */
@Repository
public class CalledPeople {
    @Inject SqlRows sql;
    @Inject Rotas rotas;

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

    /** Everybody who may answer as duty manager, on duty or not. */
    List<Long> managers() {
        return holders(Role.DUTY_MANAGER);
    }

    private List<Long> holders(String role) {
        return sql.list(
                CalledPeople.class,
                "holders.sql",
                row -> row.getLong("person_id"),
                Map.of("role", role.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}

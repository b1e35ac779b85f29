package org.linja.procedures;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.procedures.rules.StepRole;
import org.linja.procedures.rules.TemplateStep;

/** Who may do what at this moment, whatever they could when they signed in. */
@Repository
class StepRights {
    private static final long NO_CUSTOMER = 0;

    @Inject SqlRows sql;

    /** Whether somebody may do a step now. */
    boolean holds(long personId, TemplateStep step, long customerId) {
        Set<String> held =
                new HashSet<>(
                        sql.list(
                                StepRights.class,
                                "rights-of.sql",
                                row -> row.getString("role"),
                                Map.of("id", personId, "customerId", customerId)));
        return step.roles().stream().anyMatch(role -> held.contains(role.name()));
    }

    /** Who signs for a customer and has come to the portal, by their ids. */
    List<Long> signatories(long customerId, int limit) {
        return sql.list(
                StepRights.class,
                "rights-signatories.sql",
                row -> row.getLong("id"),
                Map.of("customerId", customerId, "limit", limit));
    }

    /** Everybody of the house who may, by what they may. */
    Map<StepRole, Set<Long>> holdersInHouse() {
        return holders(NO_CUSTOMER);
    }

    /** Everybody who may, by what they may. */
    Map<StepRole, Set<Long>> holders(long customerId) {
        Map<StepRole, Set<Long>> holders = new EnumMap<>(StepRole.class);
        sql.list(
                        StepRights.class,
                        "rights-holders.sql",
                        row -> Map.entry(row.getString("role"), row.getLong("id")),
                        Map.of("customerId", customerId))
                .forEach(
                        one ->
                                holders.computeIfAbsent(
                                                StepRole.valueOf(one.getKey()),
                                                role -> new TreeSet<>())
                                        .add(one.getValue()));
        return holders;
    }
}

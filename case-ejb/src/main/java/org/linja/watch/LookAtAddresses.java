package org.linja.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.Actor;
import org.linja.rota.rules.SupportLine;

/**
 * Looks whether two open accounts have one address: what two people must do could be done by one,
 * and until somebody closes one of them both count as one person (ADR 0076). None can be made any
 * more; what stood before is a case of the house's own until it stands no more.
 */
@ApplicationScoped
public class LookAtAddresses {
    private static final String COMPONENT = "roster";
    private static final String SUBJECT = "address:";
    private static final String PARTED = "address-parted";

    /** More than anybody parts in a day; the others are found when these are. */
    private static final int MOST = 20;

    @Inject SqlRows sql;
    @Inject Concerns concerns;
    @Inject HouseCases houseCases;
    @Inject WatchSettings settings;

    /** Looks, for whoever has the watch alone. */
    public void look(Instant now) {
        Map<String, Integer> shared = shared();
        for (Concern known : concerns.open(SUBJECT)) {
            // What is known is not opened again, even where a person has settled it.
            if (shared.remove(known.subject()) == null) {
                concerns.end(known.id(), known.caseId(), PARTED, now);
                houseCases.end(known.caseId(), Actor.SYSTEM, Map.of("reason", PARTED), now);
            }
        }
        shared.forEach((subject, accounts) -> open(subject, accounts, now));
    }

    private void open(String subject, int accounts, Instant now) {
        CaseId about =
                houseCases.open(
                        COMPONENT,
                        Severity.MEDIUM,
                        SupportLine.DUTY_MANAGER,
                        settings.words().oneAddress(accounts),
                        now);
        concerns.add(subject, about, now);
    }

    /** How many accounts have one address, by the first of them. */
    private Map<String, Integer> shared() {
        Map<String, Integer> shared = new TreeMap<>();
        sql.list(
                        LookAtAddresses.class,
                        "shared-addresses.sql",
                        row -> Map.entry(SUBJECT + row.getLong("eldest"), row.getInt("accounts")),
                        Map.of("limit", MOST))
                .forEach(one -> shared.put(one.getKey(), one.getValue()));
        return shared;
    }
}

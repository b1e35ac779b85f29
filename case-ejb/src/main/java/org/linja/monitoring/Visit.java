package org.linja.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.cases.Admission;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.monitoring.rules.Alert;
import org.linja.monitoring.rules.AlertSeverity;

/** One message while it is taken: for whom, under which terms, and how much it has opened. */
final class Visit {
    private final ManagedService service;
    private final Customer customer;
    private final Admission admitted;
    private final long token;
    private final int leftOut;
    private final Instant now;
    private final Map<CaseId, List<Alert>> inStorm = new LinkedHashMap<>();
    private @Nullable CaseId storm;
    private long opened;

    Visit(
            ManagedService service,
            Customer customer,
            Admission admitted,
            long token,
            int leftOut,
            long opened,
            Instant now) {
        this.service = service;
        this.customer = customer;
        this.admitted = admitted;
        this.token = token;
        this.leftOut = leftOut;
        this.opened = opened;
        this.storm = service.stormCase();
        this.now = now;
    }

    /** How severe a case of it is, as far as the contract grants. */
    Optional<Severity> severity(Alert alert) {
        ContractTerms terms = Objects.requireNonNull(admitted.terms()).terms();
        boolean treated = terms.treats(Channel.MONITORING, CaseKind.FAULT.slug());
        return AlertSeverity.granted(
                service.severity().asked(alert.labels()),
                one -> treated && terms.allows(Channel.MONITORING, one));
    }

    boolean isStorm() {
        return opened >= service.mostAnHour();
    }

    /** The case about too many, if so many more alerts could be too many. */
    Optional<CaseId> stormOf(long more) {
        return opened + more > service.mostAnHour() ? Optional.ofNullable(storm) : Optional.empty();
    }

    void opened() {
        opened++;
    }

    /** The newest case about too many alerts at once; null if there never was one. */
    @Nullable CaseId storm() {
        return storm;
    }

    void keepStorm(CaseId opened) {
        storm = opened;
    }

    void addToStorm(CaseId about, Alert alert) {
        inStorm.computeIfAbsent(about, none -> new ArrayList<>()).add(alert);
    }

    /** What this message added to which case about too many. */
    Map<CaseId, List<Alert>> inStorm() {
        return inStorm;
    }

    /** As an entry names the alert, its service and by which token it came. */
    Map<String, String> data(Alert alert) {
        Map<String, String> data = data();
        data.put("fingerprint", alert.fingerprint());
        data.put("startsAt", alert.startsAt().toString());
        return data;
    }

    Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        data.put("managedService", String.valueOf(service.id()));
        data.put("monitorToken", String.valueOf(token));
        if (leftOut > 0) {
            data.put("leftOut", String.valueOf(leftOut));
        }
        return data;
    }

    /** How many alerts its sender did not send with it: a list of what came is not whole. */
    int leftOut() {
        return leftOut;
    }

    ManagedService service() {
        return service;
    }

    Customer customer() {
        return customer;
    }

    Admission admitted() {
        return admitted;
    }

    Instant now() {
        return now;
    }
}

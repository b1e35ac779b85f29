package org.linja.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linja.cases.CaseDoor;
import org.linja.cases.CaseOpening;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.AlarmOfStorm;
import org.linja.journal.rules.EntryKind;
import org.linja.monitoring.rules.Alert;
import org.linja.monitoring.rules.AlertOutcome;
import org.linja.monitoring.rules.CaseStanding;
import org.linja.monitoring.rules.Firing;
import org.linja.platform.security.Actor;

/** Opens cases for customers before they call, and takes them up again. */
@ApplicationScoped
class ProactiveCases {
    /** So much earlier somebody may have noticed what monitoring waits for before it says so. */
    private static final Duration NOTICED_BEFORE = Duration.ofHours(1);

    private static final int TOLD = 20;
    private static final String REACHED = "reached";

    @Inject CaseDoor door;
    @Inject SupportCases cases;
    @Inject ManagedServices services;
    @Inject Signals signals;
    @Inject SignalActs acts;
    @Inject AlarmOfStorm alarmOfStorm;

    /** What becomes of an alert that fires. */
    TakenAlert fires(Visit visit, Alert alert, Optional<Signal> known) {
        Optional<Severity> severity = visit.severity(alert);
        if (known.isEmpty()) {
            return severity.map(one -> open(visit, alert, one)).orElse(notOwed(alert));
        }
        if (acts.isOnlyCounted(visit, alert, known.get())) {
            return acts.counts(visit, alert, known.get());
        }
        SupportCase about = acts.caseOf(known.get().caseId());
        CaseStanding standing = acts.standing(about, visit);
        Firing decided = Firing.of(known.get().known(), standing, alert.startsAt(), visit.now());
        return switch (decided) {
            case COUNTS -> acts.counts(visit, alert, known.get(), about);
            case ECHOES -> new TakenAlert(alert.fingerprint(), AlertOutcome.NOTHING, about.id());
            case OPENS -> severity.map(one -> open(visit, alert, one)).orElse(notOwed(alert));
            case AGAIN, REOPENS ->
                    severity.map(one -> again(visit, alert, one, about, decided))
                            .orElse(notOwed(alert));
        };
    }

    private static TakenAlert notOwed(Alert alert) {
        return new TakenAlert(alert.fingerprint(), AlertOutcome.NOT_OWED, null);
    }

    private TakenAlert again(
            Visit visit, Alert alert, Severity severity, SupportCase about, Firing decided) {
        String headline = alert.headline(CaseOpening.SUBJECT_LIMIT);
        if (decided == Firing.REOPENS) {
            about.reopen(Actor.SYSTEM, headline, visit.now());
        }
        signals.burns(visit, alert, severity, about.id());
        acts.write(visit, about, EntryKind.SIGNAL_RECEIVED, visit.data(alert), headline);
        return new TakenAlert(
                alert.fingerprint(),
                decided == Firing.REOPENS ? AlertOutcome.REOPENED : AlertOutcome.FIRES_AGAIN,
                about.id());
    }

    private TakenAlert open(Visit visit, Alert alert, Severity severity) {
        if (visit.isStorm()) {
            return toStorm(visit, alert, severity);
        }
        SupportCase opened =
                begin(
                        visit,
                        severity,
                        alert.headline(CaseOpening.SUBJECT_LIMIT),
                        alert.told(CaseOpening.DESCRIPTION_LIMIT / 2),
                        alert);
        add(visit, opened, alert, false);
        visit.opened();
        signals.burns(visit, alert, severity, opened.id());
        return new TakenAlert(alert.fingerprint(), AlertOutcome.OPENED, opened.id());
    }

    /** One case for all that is too much; another one only for what is graver than it. */
    private TakenAlert toStorm(Visit visit, Alert alert, Severity severity) {
        CaseId storm = visit.storm();
        Optional<SupportCase> open =
                Optional.ofNullable(storm)
                        .map(acts::caseOf)
                        .filter(one -> one.status().isOpen())
                        .filter(one -> one.severity().isAtLeast(severity));
        SupportCase about = open.orElseGet(() -> openStorm(visit, alert, severity));
        signals.burns(visit, alert, severity, about.id());
        visit.addToStorm(about.id(), alert);
        return new TakenAlert(alert.fingerprint(), AlertOutcome.IN_STORM, about.id());
    }

    private SupportCase openStorm(Visit visit, Alert alert, Severity severity) {
        ManagedService service = visit.service();
        String subject = service.name() + ": > " + service.mostAnHour() + " / h, " + alert.name();
        SupportCase storm =
                begin(
                        visit,
                        severity,
                        Alert.cut(subject, CaseOpening.SUBJECT_LIMIT),
                        alert.told(CaseOpening.DESCRIPTION_LIMIT / 2),
                        alert);
        alarmOfStorm.of(storm, visit.now());
        add(visit, storm, alert, true);
        services.keepStorm(service.id(), storm.id());
        visit.keepStorm(storm.id());
        return storm;
    }

    private SupportCase begin(
            Visit visit, Severity severity, String subject, String description, Alert alert) {
        door.requireChannel(
                visit.customer(),
                visit.admitted(),
                Channel.MONITORING,
                severity,
                CaseKind.FAULT,
                visit.now());
        SupportCase opened =
                SupportCase.open(
                        cases.nextId(),
                        new CaseOpening(
                                visit.customer().id(),
                                Channel.MONITORING,
                                severity,
                                Map.of(),
                                CaseKind.FAULT,
                                subject,
                                description,
                                visit.service().name(),
                                "",
                                alert.startsAt().toString(),
                                ""),
                        visit.admitted(),
                        Actor.SYSTEM,
                        visit.now());
        opened.route(door.route(severity, CaseKind.FAULT, visit.now()), visit.now());
        return opened;
    }

    /** Who was first is written down now, and never reckoned anew. */
    private void add(Visit visit, SupportCase opened, Alert alert, boolean storm) {
        Instant since = earlier(alert.startsAt(), visit.now());
        boolean customer =
                signals.customerCameFirst(
                        visit.service(), since.minus(NOTICED_BEFORE), visit.now());
        Map<String, String> data = visit.data(alert);
        data.put(REACHED, customer ? "customer" : "house");
        opened.record(EntryKind.SIGNAL_RECEIVED, Actor.SYSTEM, visit.now(), data, alert.name());
        cases.add(opened, visit.now());
        signals.addProactive(visit.service(), opened.id(), since, !customer, storm, visit.now());
    }

    /** What a message added to a storm is one entry, however much it is. */
    void tellOfStorm(Visit visit) {
        visit.inStorm()
                .forEach(
                        (storm, alerts) -> {
                            Map<String, String> data = visit.data();
                            data.put("alerts", String.valueOf(alerts.size()));
                            String named =
                                    alerts.stream()
                                            .limit(TOLD)
                                            .map(one -> one.headline(CaseOpening.SUBJECT_LIMIT))
                                            .collect(Collectors.joining("\n"));
                            acts.write(
                                    visit,
                                    acts.caseOf(storm),
                                    EntryKind.SIGNAL_RECEIVED,
                                    data,
                                    named);
                        });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

package org.linja.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Contracts;
import org.linja.journal.rules.EntryKind;
import org.linja.monitoring.rules.Alert;
import org.linja.monitoring.rules.AlertOutcome;
import org.linja.monitoring.rules.AlertState;
import org.linja.monitoring.rules.CaseStanding;
import org.linja.monitoring.rules.Firing;
import org.linja.platform.security.Actor;

/** Writes into cases what their monitoring says. Nothing of it stops a clock or ends a case. */
@ApplicationScoped
class SignalActs {
    private static final int MOST_MERGERS = 50;

    @Inject SupportCases cases;
    @Inject Signals signals;
    @Inject Contracts contracts;

    /**
     * Holds cases until the end, and those in which they go on: the oldest first, as everybody does
     * who holds several.
     */
    void hold(List<CaseId> several) {
        signals.toHold(several).forEach(cases::find);
    }

    /** The case of an alert, the one that goes on where it was merged; held until the end. */
    SupportCase caseOf(CaseId id) {
        SupportCase found = cases.find(id).orElseThrow();
        for (int i = 0; i < MOST_MERGERS; i++) {
            CaseId older = found.mergedInto();
            if (older == null) {
                return found;
            }
            found = cases.find(older).orElseThrow();
        }
        return found;
    }

    CaseStanding standing(SupportCase about, Visit visit) {
        return about.status().isOpen()
                ? CaseStanding.OPEN
                : new CaseStanding(
                        about.solvedAt(),
                        about.wasWithdrawn(),
                        about.isReopenable(
                                contracts.caseRules(about.contractVersionId()), visit.now()));
    }

    /** Whether nothing of it is written into its case, which then need not be held. */
    boolean isOnlyCounted(Visit visit, Alert alert, Signal known) {
        return known.caseOpen()
                && known.times() > 1
                && Firing.of(known.known(), CaseStanding.OPEN, alert.startsAt(), visit.now())
                        == Firing.COUNTS;
    }

    /** Whether something of it is written into its case. */
    boolean isWritten(Visit visit, Alert alert, Signal known) {
        return alert.state() == AlertState.FIRING
                ? !isOnlyCounted(visit, alert, known)
                : Firing.ends(known.known(), alert.startsAt());
    }

    TakenAlert counts(Visit visit, Alert alert, Signal known) {
        signals.count(visit, known, alert.startsAt());
        return new TakenAlert(alert.fingerprint(), AlertOutcome.COUNTED, known.caseId());
    }

    /** It burns on: noted once, counted beside. */
    TakenAlert counts(Visit visit, Alert alert, Signal known, SupportCase about) {
        signals.count(visit, known, alert.startsAt());
        if (known.times() == 1) {
            write(visit, about, EntryKind.SIGNAL_REPEATED, visit.data(alert), null);
        }
        return new TakenAlert(alert.fingerprint(), AlertOutcome.COUNTED, about.id());
    }

    /** It is over; its case is a person's to end, as all cases of customers are. */
    TakenAlert ends(Visit visit, Alert alert, Optional<Signal> heard) {
        Optional<Signal> burning =
                heard.filter(known -> Firing.ends(known.known(), alert.startsAt()));
        if (burning.isEmpty()) {
            return new TakenAlert(alert.fingerprint(), AlertOutcome.NOTHING, null);
        }
        Signal known = burning.get();
        signals.over(known, visit.now());
        SupportCase about = caseOf(known.caseId());
        Map<String, String> data = visit.data(alert);
        data.put("times", String.valueOf(known.times()));
        data.put("stillBurning", String.valueOf(signals.burning(known.caseId())));
        write(visit, about, EntryKind.SIGNAL_OVER, data, alert.name());
        return new TakenAlert(alert.fingerprint(), AlertOutcome.OVER, about.id());
    }

    void write(
            Visit visit,
            SupportCase about,
            EntryKind entry,
            Map<String, String> data,
            @Nullable String text) {
        about.record(entry, Actor.SYSTEM, visit.now(), data, text);
        cases.keep(about, visit.now());
    }
}

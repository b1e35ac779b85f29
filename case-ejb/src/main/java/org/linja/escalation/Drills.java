package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.platform.security.Actor;
import org.linja.watch.Concern;
import org.linja.watch.Concerns;
import org.linja.watch.HouseCases;

/** The drills that are under way; whoever asks or changes has the watch alone. */
@ApplicationScoped
class Drills {
    private static final String SUBJECT = "drill:";
    private static final String OVER = "drill-over";

    @Inject Concerns concerns;
    @Inject HouseCases houseCases;
    @Inject SupportCases cases;
    @Inject Escalations escalations;

    /** Of one ladder and severity there is one at a time. */
    boolean isUnderWay(EscalationLadder ladder, Severity severity) {
        return !concerns.open(subject(ladder, severity)).isEmpty();
    }

    void add(EscalationLadder ladder, SupportCase about, Instant now) {
        concerns.add(subject(ladder, about.severity()), about.id(), now);
    }

    private static String subject(EscalationLadder ladder, Severity severity) {
        return SUBJECT + ladder.code() + ':' + severity.slug();
    }

    /** Ends those in which nobody is waited for any more. */
    void endWhatIsOver(Instant now) {
        for (Concern drill : concerns.open(SUBJECT)) {
            if (drill.settled() || isAnswered(drill.caseId())) {
                concerns.end(drill.id(), drill.caseId(), OVER, now);
                houseCases.end(drill.caseId(), Actor.SYSTEM, Map.of("reason", OVER), now);
            }
        }
    }

    private boolean isAnswered(CaseId about) {
        return cases.find(about).stream().allMatch(c -> escalations.open(c.id()).isEmpty());
    }
}

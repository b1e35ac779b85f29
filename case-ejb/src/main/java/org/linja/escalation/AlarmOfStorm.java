package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linja.cases.SupportCase;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.security.Actor;

/** Calls the duty manager when a customer's monitoring says more than anybody can read. */
@ApplicationScoped
public class AlarmOfStorm {
    private static final String REASON = "alert-storm";

    // A storm has one case.
    private static final long ONLY_ONCE = 0;

    @Inject CallWithoutLadder calls;

    /** The caller keeps the case. */
    public void of(SupportCase storm, Instant now) {
        List<Long> called = calls.whom(List.of(), now);
        if (called.isEmpty()) {
            storm.record(
                    EntryKind.ESCALATION_HELD,
                    Actor.SYSTEM,
                    now,
                    Map.of("reason", "nobody-to-call"));
            return;
        }
        storm.record(
                EntryKind.ESCALATED,
                Actor.SYSTEM,
                now,
                Map.of("to", CallWithoutLadder.named(called), "reason", REASON));
        calls.call(storm, called, REASON, ONLY_ONCE, now);
    }
}

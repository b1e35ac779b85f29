package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.cases.SupportCase;

/** Calls the duty manager when a customer's monitoring says more than anybody can read. */
@ApplicationScoped
public class AlarmOfStorm {
    public static final String REASON = "alert-storm";

    @Inject CallWithoutLadder calls;

    /** The caller keeps the case. */
    public void of(SupportCase storm, Instant now) {
        calls.callOnce(storm, calls.whom(List.of(), now), REASON, now);
    }
}

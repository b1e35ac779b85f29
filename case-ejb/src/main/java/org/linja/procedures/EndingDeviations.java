package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.linja.platform.alarms.Alarms;
import org.linja.procedures.rules.DeviationNotice;

/** Rings before a signed deviation ends, and says whether it still does. */
@ApplicationScoped
public class EndingDeviations {
    /** Subject type of its alarms; their kind is the notice. */
    public static final String SUBJECT = "deviation";

    @Inject Alarms alarms;
    @Inject Deviations deviations;

    /** Sets what is to ring for one that was signed just now. */
    void watch(DeviationRow signed, Instant at) {
        Instant until = signed.deviation().until();
        for (DeviationNotice notice : DeviationNotice.ahead(at, until)) {
            alarms.set(
                    SUBJECT,
                    signed.deviation().id(),
                    notice.slug(),
                    notice.dueAt(until),
                    signed.customerId());
        }
    }

    /** The deviation, as long as it goes on until its end; nothing once somebody ended it. */
    public Optional<EndingDeviation> find(long number, Instant now) {
        return deviations
                .byId(number, null)
                .filter(row -> row.deviation().signedAt() != null)
                .filter(row -> row.deviation().endedAt() == null)
                .filter(row -> now.isBefore(row.deviation().until()))
                .map(
                        row ->
                                new EndingDeviation(
                                        number,
                                        row.customerId(),
                                        row.customerName(),
                                        row.deviation().contract(),
                                        row.deviation().until()));
    }
}

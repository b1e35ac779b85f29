package org.linja.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.reports.DeskMeasure.Flow;
import org.linja.reports.DeskMeasure.Holder;
import org.linja.reports.rules.DeskCsv;

/** Hands out the measure of a desk as CSV. */
@Stateless
@RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER})
public class FetchDeskCsv {
    @Inject ShowDeskMeasure showDeskMeasure;

    /**
     * The whole CSV: at most a few thousand lines.
     *
     * @throws Problem as {@link ShowDeskMeasure#measure}
     */
    public String fetch(@Nullable String customer, @Nullable Instant from, @Nullable Instant to) {
        DeskMeasure measure = showDeskMeasure.measure(customer, from, to);
        DeskCsv csv = new DeskCsv();
        csv.whole("cases", measure.cases());
        csv.whole("closed", measure.closed());
        csv.whole("first_line", measure.firstLine());
        flow(csv, "line", measure.lineFlow());
        flow(csv, "group", measure.groupFlow());
        measure.lines().forEach(holder -> holder(csv, "line", holder));
        measure.groups().forEach(holder -> holder(csv, "group", holder));
        measure.states()
                .forEach(
                        state -> {
                            csv.state(state.line(), state.state(), "cases", state.cases());
                            csv.state(state.line(), state.state(), "seconds", state.seconds());
                        });
        measure.arrivals().forEach(csv::arrivals);
        return csv.toString();
    }

    private static void flow(DeskCsv csv, String part, Flow flow) {
        csv.whole(part + "_hand_overs", flow.handOvers());
        csv.whole(part + "_bounces", flow.bounces());
        csv.whole(part + "_bounced_cases", flow.bouncedCases());
    }

    private static void holder(DeskCsv csv, String part, Holder holder) {
        csv.holder(part, holder.key(), holder.line(), "cases", holder.cases());
        csv.holder(part, holder.key(), holder.line(), "first", holder.first());
        csv.holder(part, holder.key(), holder.line(), "stayed", holder.stayed());
        csv.holder(part, holder.key(), holder.line(), "received", holder.received());
        csv.holder(part, holder.key(), holder.line(), "handed_on", holder.handedOn());
        csv.holder(part, holder.key(), holder.line(), "bounced", holder.bounced());
        csv.holder(part, holder.key(), holder.line(), "held_seconds", holder.heldSeconds());
    }
}

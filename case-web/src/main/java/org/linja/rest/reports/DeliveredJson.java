package org.linja.rest.reports;

import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditRow;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Clause;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractFacts;
import org.linja.reports.DeliveredService;
import org.linja.reports.rules.ClockFigures;
import org.linja.reports.rules.SoldAndDelivered.CountLine;
import org.linja.reports.rules.SoldAndDelivered.TargetLine;
import org.linja.reports.rules.SumControl;
import org.linja.reports.rules.Tally;
import org.linja.rest.kit.Jsons;

/** How sold and delivered is written at the API. */
final class DeliveredJson {
    private DeliveredJson() {}

    static JsonObjectBuilder opinion(AuditRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", row.number())
                        .add("from", row.from().toString())
                        .add("to", row.to().toString())
                        .add("cutAt", row.cutAt().toString());
        return Jsons.put(json, "finishedAt", row.finishedAt());
    }

    static JsonObjectBuilder whole(DeliveredService service) {
        return Jsons.object()
                .add("contract", service.contract())
                .add("customer", service.customer())
                .add("zone", service.zone())
                .add("opinion", opinion(service.opinion()))
                .add("versions", Jsons.array(service.lines().versions(), DeliveredJson::version))
                .add("targets", Jsons.array(service.lines().targets(), DeliveredJson::target))
                .add("others", Jsons.array(service.lines().counts(), DeliveredJson::count))
                .add("control", control(service.lines().control()));
    }

    private static JsonObjectBuilder version(ContractFacts one) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("version", one.version())
                        .add("from", one.inForceFrom().toString());
        return Jsons.put(json, "until", one.inForceUntil());
    }

    private static JsonObjectBuilder target(TargetLine line) {
        Clause clause = line.clause();
        ClockTarget target = clause.target();
        JsonObjectBuilder json =
                Jsons.object()
                        .add("version", line.version())
                        .add("clause", clause.number())
                        .add("severity", line.severity().slug());
        Jsons.put(json, "clock", target == null ? null : target.clock());
        Jsons.put(json, "calendar", target == null ? null : line.calendar());
        number(json, "targetSeconds", target == null ? null : target.budget().toSeconds());
        json.add("pausedByQuestion", target != null && target.pausedByQuestion())
                .add("pausedByVendor", target != null && target.pausedByVendor());
        return figures(json.add("calledUpon", !line.isNotCalledUpon()), line.figures());
    }

    private static JsonObjectBuilder figures(JsonObjectBuilder json, ClockFigures figures) {
        Long worst = figures.worstCase();
        tally(json, figures.tally());
        number(json, "medianSeconds", figures.medianSeconds());
        number(json, "longestSeconds", figures.longestSeconds());
        Jsons.put(json, "worstCase", worst == null ? null : new CaseId(worst));
        return json.add("worstRan", figures.worstRan());
    }

    private static JsonObjectBuilder count(CountLine line) {
        Clause clause = line.clause();
        JsonObjectBuilder json =
                Jsons.object()
                        .add("version", line.version())
                        .add("clause", clause.number())
                        .add("subject", clause.subject().slug())
                        .add("about", clause.about())
                        .add("promised", clause.promised())
                        .add("measure", line.measure().slug());
        return number(json, "count", line.count());
    }

    private static JsonObjectBuilder control(SumControl control) {
        return Jsons.object()
                .add("agrees", control.agrees())
                .add("clauses", tally(Jsons.object(), control.clauses()))
                .add("elsewhere", tally(Jsons.object(), control.elsewhere()))
                .add("sealed", tally(Jsons.object(), control.sealed()));
    }

    private static JsonObjectBuilder tally(JsonObjectBuilder json, Tally tally) {
        return json.add("clocks", tally.clocks())
                .add("met", tally.met())
                .add("missed", tally.missed())
                .add("undecidable", tally.undecidable());
    }

    private static JsonObjectBuilder number(
            JsonObjectBuilder json, String name, @Nullable Long value) {
        return value == null ? json.addNull(name) : json.add(name, value);
    }
}

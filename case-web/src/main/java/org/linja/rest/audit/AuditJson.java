package org.linja.rest.audit;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditAgreement;
import org.linja.audit.AuditRow;
import org.linja.audit.AuditTotal;
import org.linja.audit.AuditView;
import org.linja.audit.Breach;
import org.linja.audit.OpinionComparison;
import org.linja.audit.OpinionSheet;
import org.linja.audit.SealedVerdict;
import org.linja.audit.VerdictLine;
import org.linja.audit.VerdictView;
import org.linja.audit.rules.OtherVerdict;
import org.linja.audit.rules.Verdict;
import org.linja.rest.cases.CaseJson;
import org.linja.rest.kit.Jsons;
import org.linja.sla.rules.ClockStory;

/** Opinions as the API writes them. */
final class AuditJson {
    private AuditJson() {}

    static JsonObjectBuilder row(AuditRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", row.number())
                        .add("state", row.state())
                        .add("progress", row.progress())
                        .add("from", row.from().toString())
                        .add("to", row.to().toString());
        Jsons.put(json, "customer", row.customer())
                .add("requestedBy", row.requestedBy())
                .add("requestedAt", row.requestedAt().toString())
                .add("cutAt", row.cutAt().toString());
        Jsons.put(json, "finishedAt", row.finishedAt()).add("cases", row.cases());
        Jsons.put(json, "reason", row.reason());
        Jsons.putPace(json, row.pace());
        return Jsons.put(json, "reportSha256", row.reportSha256());
    }

    static JsonObjectBuilder whole(AuditView view) {
        OpinionSheet sheet = view.sheet();
        return row(view.opinion())
                .add("totals", Jsons.array(view.totals(), AuditJson::total))
                .add("agreement", Jsons.array(view.agreement(), AuditJson::agreement))
                .add("method", method(sheet.method()))
                .add("all", figure(sheet.all()))
                .add("byCustomer", Jsons.array(sheet.byCustomer(), AuditJson::keyed))
                .add("bySeverity", Jsons.array(sheet.bySeverity(), AuditJson::keyed))
                .add("byClock", Jsons.array(sheet.byClock(), AuditJson::keyed))
                .add("byLine", Jsons.array(sheet.byLine(), AuditJson::keyed))
                .add("byMonth", Jsons.array(sheet.byMonth(), AuditJson::keyed))
                .add("undecided", Jsons.array(sheet.undecided(), AuditJson::reason))
                .add("notJudged", Jsons.array(sheet.unjudged(), AuditJson::reason))
                .add("missedIn", Jsons.array(sheet.missedIn(), AuditJson::missedIn))
                .add("readings", Jsons.array(sheet.readings(), AuditJson::keyed))
                .add("disputedCases", sheet.disputes().cases())
                .add("bySide", Jsons.array(sheet.disputes().sides(), AuditJson::keyed))
                .add("disputes", Jsons.array(sheet.disputes().first(), AuditJson::disputed));
    }

    private static JsonObjectBuilder disputed(OpinionSheet.Disputed one) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("case", one.caseNumber())
                        .add("customer", one.customer())
                        .add("clock", one.clock());
        Jsons.put(json, "severity", one.severity());
        Jsons.put(json, "verdict", one.verdict());
        return json.add("heldBy", one.heldBy())
                .add("otherSeverity", one.otherSeverity())
                .add("otherVerdict", one.otherVerdict());
    }

    static JsonObjectBuilder breach(Breach breach) {
        JsonObjectBuilder json = line(breach.caseNumber(), breach.verdict());
        return Jsons.put(json, "otherVerdict", breach.otherVerdict());
    }

    /** A verdict with its minutes in the shape in which its case shows them. */
    static JsonObjectBuilder verdict(VerdictView view) {
        SealedVerdict sealed = view.sealed();
        ClockStory story = view.story();
        JsonObjectBuilder json =
                Jsons.object()
                        .add("opinion", view.opinion().number())
                        .add("cutAt", view.opinion().cutAt().toString())
                        .addAll(line(view.caseNumber().toString(), sealed.line()))
                        .add("reason", sealed.reason().slug());
        Jsons.put(json, "missedIn", sealed.missedIn());
        OtherVerdict other = sealed.other();
        Jsons.put(json, "otherVerdict", other == null ? null : other.kind().slug());
        json.add("heldBy", sealed.line().heldBy())
                .add("governs", sealed.line().governs())
                .add("beside", Jsons.array(view.beside(), AuditJson::beside));
        Jsons.put(json, "ruleVersion", view.method().ruleVersion());
        json.add("ruleToday", view.ruleToday()).add("recomputed", view.check().slug());
        Verdict now = view.isRevised() ? view.knownNow() : null;
        json.add("revised", view.isRevised());
        if (now == null) {
            json.addNull("knownNow");
        } else {
            json.add("knownNow", knownNow(now));
        }
        return story == null
                ? json.addNull("minutes")
                : json.add("minutes", CaseJson.clock(view.customer(), story, view.explanations()));
    }

    private static JsonObjectBuilder knownNow(Verdict now) {
        JsonObjectBuilder json = Jsons.object().add("verdict", now.kind().slug());
        Jsons.put(json, "dueAt", now.dueAt());
        Jsons.put(json, "stoppedAt", now.stoppedAt());
        return number(
                json,
                "elapsedSeconds",
                now.stoppedAt() == null ? null : (Long) now.elapsed().toSeconds());
    }

    private static JsonObjectBuilder beside(VerdictLine line) {
        return Jsons.object()
                .add("severity", line.severity())
                .add("heldBy", line.heldBy())
                .add("governs", line.governs())
                .add("verdict", line.verdict());
    }

    private static JsonObjectBuilder line(String caseNumber, VerdictLine line) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("case", caseNumber)
                        .add("customer", line.customer())
                        .add("reference", line.reference())
                        .add("contract", line.contract())
                        .add("severity", line.severity())
                        .add("clock", line.clock())
                        .add("verdict", line.verdict())
                        .add("line", line.line())
                        .add("month", line.month())
                        .add("zone", line.zone())
                        .add("targetSeconds", line.targetSeconds())
                        .add("startedAt", line.startedAt().toString());
        Jsons.put(json, "dueAt", line.dueAt());
        Jsons.put(json, "stoppedAt", line.stoppedAt());
        number(json, "elapsedSeconds", line.elapsedSeconds());
        return number(json, "overSeconds", line.overSeconds());
    }

    static JsonObjectBuilder comparison(OpinionComparison comparison) {
        return Jsons.object()
                .add("before", row(comparison.before()))
                .add("after", row(comparison.after()))
                .add("shifts", Jsons.array(comparison.shifts(), AuditJson::shift))
                .add(
                        "turns",
                        Jsons.array(
                                comparison.turns(),
                                turn ->
                                        Jsons.put(
                                                        Jsons.put(
                                                                Jsons.object(),
                                                                "from",
                                                                turn.from()),
                                                        "to",
                                                        turn.to())
                                                .add("clocks", turn.clocks())))
                .add("differing", comparison.differing())
                .add("changes", Jsons.array(comparison.changes(), AuditJson::change));
    }

    private static JsonObjectBuilder shift(OpinionComparison.Shift shift) {
        return Jsons.object()
                .add("severity", shift.severity())
                .add("clock", shift.clock())
                .add("clocksBefore", shift.clocksBefore())
                .add("metBefore", shift.metBefore())
                .add("missedBefore", shift.missedBefore())
                .add("clocksAfter", shift.clocksAfter())
                .add("metAfter", shift.metAfter())
                .add("missedAfter", shift.missedAfter());
    }

    private static JsonObjectBuilder change(OpinionComparison.Change change) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("case", change.caseNumber())
                        .add("customer", change.customer())
                        .add("severity", change.severity())
                        .add("clock", change.clock());
        Jsons.put(json, "from", change.from());
        Jsons.put(json, "to", change.to());
        number(json, "elapsedSecondsBefore", change.elapsedBefore());
        return number(json, "elapsedSecondsAfter", change.elapsedAfter());
    }

    private static JsonObjectBuilder method(OpinionSheet.Method method) {
        JsonObjectBuilder json = Jsons.object();
        Jsons.put(json, "ruleVersion", method.ruleVersion());
        Jsons.put(json, "ruleSha256", method.ruleSha256());
        Jsons.put(json, "timeZoneDatabase", method.timeZones());
        return json.add("cutTransaction", method.cutTransaction())
                .add("contracts", Jsons.array(method.contracts(), AuditJson::basis))
                .add("calendars", Jsons.array(method.calendars(), AuditJson::basis));
    }

    private static JsonObjectBuilder basis(OpinionSheet.Basis basis) {
        return Jsons.object()
                .add("name", basis.name())
                .add("zone", basis.zone())
                .add("cases", basis.cases());
    }

    private static JsonObjectBuilder total(AuditTotal total) {
        return Jsons.object()
                .add("customer", total.customer())
                .add("severity", total.severity())
                .add("clock", total.clock())
                .add("cases", total.cases())
                .add("met", total.met())
                .add("missed", total.missed())
                .add("undecidable", total.undecidable());
    }

    private static JsonObjectBuilder agreement(AuditAgreement agreement) {
        return Jsons.object()
                .add("severity", agreement.severity())
                .add("cases", agreement.cases())
                .add("agreeing", agreement.agreeing())
                .add("rejected", agreement.rejected())
                .add("share", agreement.share());
    }

    private static JsonObjectBuilder keyed(OpinionSheet.Figure figure) {
        return Jsons.object().add("key", figure.key()).addAll(figure(figure));
    }

    private static JsonObjectBuilder figure(OpinionSheet.Figure figure) {
        return Jsons.object()
                .add("clocks", figure.clocks())
                .add("met", figure.met())
                .add("missed", figure.missed())
                .add("undecidable", figure.undecidable());
    }

    private static JsonObjectBuilder reason(OpinionSheet.Reason reason) {
        return Jsons.object().add("reason", reason.reason()).add("count", reason.count());
    }

    private static JsonObjectBuilder missedIn(OpinionSheet.Reason hands) {
        JsonObjectBuilder json = Jsons.object();
        Jsons.put(json, "hands", hands.reason().isEmpty() ? null : hands.reason());
        return json.add("missed", hands.count());
    }

    private static JsonObjectBuilder number(
            JsonObjectBuilder json, String name, @Nullable Long value) {
        return value == null ? json.add(name, JsonValue.NULL) : json.add(name, value);
    }
}

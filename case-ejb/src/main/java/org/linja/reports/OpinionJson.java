package org.linja.reports;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditRow;
import org.linja.audit.OpinionSheet;
import org.linja.audit.OpinionSheet.Basis;
import org.linja.audit.OpinionSheet.Figure;
import org.linja.audit.OpinionSheet.Method;
import org.linja.audit.OpinionSheet.Reason;
import org.linja.audit.UnjudgedLine;
import org.linja.audit.VerdictLine;
import org.linja.audit.rules.ReportForm;
import org.linja.cases.rules.CaseId;

/** Writes an opinion for machines, verdict by verdict, without holding them. */
final class OpinionJson {
    private final OpinionDocument document;
    private final ZoneId zone;
    private final JsonGenerator json;

    private OpinionJson(OpinionDocument document, OutputStream out) {
        this.document = document;
        this.zone = document.zone();
        this.json = Json.createGenerator(out);
    }

    /** Writes to {@code out} and closes it. */
    static void write(OpinionDocument document, OutputStream out) {
        OpinionJson writer = new OpinionJson(document, out);
        writer.write();
        writer.json.close();
    }

    private void write() {
        OpinionSheet sheet = document.view().sheet();
        json.writeStartObject();
        opinion(document.view().opinion());
        method(sheet.method());
        figure("all", sheet.all());
        figures("byCustomer", sheet.byCustomer());
        figures("bySeverity", sheet.bySeverity());
        figures("byClock", sheet.byClock());
        figures("byLine", sheet.byLine());
        figures("byMonth", sheet.byMonth());
        totals();
        spread(sheet.spread());
        if (document.tellsSides()) {
            json.write("disputedCases", sheet.disputes().cases());
            figures("bySide", sheet.disputes().sides());
        }
        reasons("undecided", sheet.undecided());
        reasons("notJudged", sheet.unjudged());
        agreement();
        json.writeStartArray("notJudgedCases");
        document.unjudged().forEach(this::unjudged);
        json.writeEnd();
        if (document.leftOut() != null) {
            leftOut(document.leftOut());
        }
        json.writeStartArray("verdicts");
        document.verdicts().accept(this::verdict);
        json.writeEnd();
        json.writeEnd();
    }

    private void opinion(AuditRow row) {
        json.write("number", row.number());
        put("from", row.from());
        put("to", row.to());
        put("customer", row.customer());
        json.write("requestedBy", row.requestedBy());
        put("requestedAt", row.requestedAt());
        put("cutAt", row.cutAt());
        put("finishedAt", row.finishedAt());
        json.write("zone", zone.getId());
        json.write("cases", row.cases());
        put("csvSha256", row.reportSha256());
    }

    private void method(Method method) {
        json.writeStartObject("method");
        put("ruleVersion", method.ruleVersion());
        put("ruleSha256", method.ruleSha256());
        put("timeZoneDatabase", method.timeZones());
        json.write("cutTransaction", method.cutTransaction());
        bases("contracts", method.contracts());
        bases("calendars", method.calendars());
        json.writeEnd();
    }

    private void bases(String name, List<Basis> bases) {
        json.writeStartArray(name);
        for (Basis basis : bases) {
            json.writeStartObject().write("name", basis.name());
            if (!basis.zone().isEmpty()) {
                json.write("zone", basis.zone());
            }
            json.write("cases", basis.cases()).writeEnd();
        }
        json.writeEnd();
    }

    private void figures(String name, List<Figure> figures) {
        json.writeStartArray(name);
        for (Figure figure : figures) {
            json.writeStartObject().write("key", figure.key());
            counts(figure);
            json.writeEnd();
        }
        json.writeEnd();
    }

    private void figure(String name, Figure figure) {
        json.writeStartObject(name);
        counts(figure);
        json.writeEnd();
    }

    private void counts(Figure figure) {
        json.write("clocks", figure.clocks())
                .write("met", figure.met())
                .write("missed", figure.missed())
                .write("undecidable", figure.undecidable());
    }

    private void totals() {
        json.writeStartArray("totals");
        document.view()
                .totals()
                .forEach(
                        total ->
                                json.writeStartObject()
                                        .write("customer", total.customer())
                                        .write("severity", total.severity())
                                        .write("clock", total.clock())
                                        .write("cases", total.cases())
                                        .write("met", total.met())
                                        .write("missed", total.missed())
                                        .write("undecidable", total.undecidable())
                                        .writeEnd());
        json.writeEnd();
    }

    private void spread(List<OpinionSheet.Step> steps) {
        json.writeStartArray("spread");
        for (OpinionSheet.Step step : steps) {
            json.writeStartObject()
                    .write("fromPercent", step.step() * 10)
                    .write("met", step.met())
                    .write("missed", step.missed())
                    .writeEnd();
        }
        json.writeEnd();
    }

    private void reasons(String name, List<Reason> reasons) {
        json.writeStartArray(name);
        for (Reason reason : reasons) {
            json.writeStartObject()
                    .write("reason", reason.reason())
                    .write("count", reason.count())
                    .writeEnd();
        }
        json.writeEnd();
    }

    private void agreement() {
        json.writeStartArray("agreement");
        document.view()
                .agreement()
                .forEach(
                        line ->
                                json.writeStartObject()
                                        .write("severity", line.severity())
                                        .write("cases", line.cases())
                                        .write("agreeing", line.agreeing())
                                        .write("rejected", line.rejected())
                                        .writeEnd());
        json.writeEnd();
    }

    private void unjudged(UnjudgedLine line) {
        json.writeStartObject().write("customer", line.customer());
        put("case", line.caseNumber());
        json.write("reference", line.reference()).write("reason", line.reason()).writeEnd();
    }

    private void leftOut(SealedSteps sealed) {
        json.writeStartObject("leftOut")
                .write("procedures", sealed.procedures())
                .write("whole", sealed.whole())
                .writeStartArray("steps");
        for (SealedSteps.Line step : sealed.steps()) {
            json.writeStartObject()
                    .write("customer", step.customer())
                    .write("case", step.caseNumber())
                    .write("contract", step.contract())
                    .write("procedure", step.procedure())
                    .write("template", step.template())
                    .write("step", step.step())
                    .write("round", step.round());
            put("at", step.at());
            json.write("reason", step.reason().slug());
            put("deviation", step.deviation() == null ? null : step.deviationWritten());
            json.writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private void verdict(VerdictLine line) {
        ZoneId own = ZoneId.of(line.zone());
        json.writeStartObject()
                .write("customer", line.customer())
                .write("case", new CaseId(line.caseId()).toString())
                .write("reference", line.reference())
                .write("contract", line.contract())
                .write("severity", line.severity())
                .write("clock", line.clock())
                .write("line", line.line())
                .write("month", line.month())
                .write("calendar", line.calendar())
                .write("zone", line.zone())
                .write("targetSeconds", line.targetSeconds())
                .write("startedAt", ReportForm.local(line.startedAt(), own));
        put("dueAt", line.dueAt() == null ? null : ReportForm.local(line.dueAt(), own));
        put("stoppedAt", line.stoppedAt() == null ? null : ReportForm.local(line.stoppedAt(), own));
        Long elapsed = line.elapsedSeconds();
        if (elapsed == null) {
            json.writeNull("elapsedSeconds");
        } else {
            json.write("elapsedSeconds", elapsed);
        }
        json.write("verdict", line.verdict());
        if (document.tellsSides()) {
            json.write("heldBy", line.heldBy()).write("governs", line.governs());
        }
        json.writeEnd();
    }

    private void put(String name, @Nullable Instant at) {
        put(name, at == null ? null : ReportForm.local(at, zone));
    }

    private void put(String name, @Nullable String text) {
        if (text == null) {
            json.writeNull(name);
        } else {
            json.write(name, text);
        }
    }
}

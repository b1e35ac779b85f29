package org.linja.rest.procedures;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.ApprovalSheet;
import org.linja.procedures.DeviationSheet;
import org.linja.procedures.ProcedureSheet;
import org.linja.procedures.ShippedTemplate;
import org.linja.procedures.StepSheet;
import org.linja.procedures.TemplateProposal;
import org.linja.procedures.TemplateVersion;
import org.linja.procedures.rules.FormField;
import org.linja.procedures.rules.Outcome;
import org.linja.procedures.rules.StepRole;
import org.linja.procedures.rules.Wording;
import org.linja.rest.kit.Jsons;

/** Procedures, approvals and templates as the API writes them. */
final class ProcedureJson {
    private ProcedureJson() {}

    static JsonObject page(List<ProcedureSheet> procedures) {
        return Jsons.page(procedures, ProcedureJson::procedure, null);
    }

    static JsonObjectBuilder procedure(ProcedureSheet sheet) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", sheet.number())
                        .add("template", sheet.template())
                        .add("version", sheet.version())
                        .add("title", wording(sheet.title()))
                        .add("mandatory", sheet.mandatory())
                        .add("internal", sheet.internal())
                        .add("state", sheet.state().slug())
                        .add("startedBy", sheet.startedBy())
                        .add("startedAt", sheet.startedAt().toString());
        Jsons.put(json, "endedAt", text(sheet.endedAt()));
        return json.add("steps", Jsons.array(sheet.steps(), ProcedureJson::step));
    }

    private static JsonObjectBuilder step(StepSheet sheet) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("code", sheet.step().code())
                        .add("kind", sheet.step().kind().slug())
                        .add("title", wording(sheet.step().title()))
                        .add("round", sheet.round())
                        .add("state", sheet.state().slug())
                        .add("by", Jsons.texts(sheet.step().roles().stream().map(StepRole::slug)))
                        .add("openedAt", sheet.openedAt().toString());
        Jsons.put(json, "dueAt", text(sheet.dueAt()));
        json.add("late", sheet.late());
        Jsons.put(json, "endedAt", text(sheet.endedAt()));
        Jsons.put(json, "outcome", sheet.outcome());
        Jsons.put(json, "doneBy", sheet.by());
        JsonObjectBuilder values = Jsons.object();
        sheet.said().forEach(said -> values.add(said.name(), said.value()));
        json.add("values", values)
                .add("evidence", sheet.evidence())
                .add("proof", sheet.proof())
                .add("text", sheet.words());
        Jsons.put(json, "digest", sheet.digest());
        StepSheet.Agreed deviation = sheet.deviation();
        Jsons.put(json, "deviation", deviation == null ? null : "D-" + deviation.number());
        return json.add("asks", asks(sheet))
                .add("acts", Jsons.texts(sheet.acts().stream().sorted()));
    }

    /** What whoever does it writes down, and on what evidence. */
    private static JsonObjectBuilder asks(StepSheet sheet) {
        return Jsons.object()
                .add("fields", Jsons.array(sheet.step().fields(), ProcedureJson::field))
                .add("evidence", sheet.step().evidence().slug())
                .add("outcomes", Jsons.texts(sheet.step().outcomes().stream().map(Outcome::word)))
                .add("skippable", sheet.step().skippable());
    }

    private static JsonObjectBuilder field(FormField field) {
        return Jsons.object()
                .add("name", field.name())
                .add("type", field.type().slug())
                .add("optional", field.optional())
                .add("label", wording(field.label()));
    }

    static JsonObjectBuilder approval(ApprovalSheet sheet) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", sheet.number())
                        .add("case", sheet.caseNumber())
                        .add("subject", sheet.subject())
                        .add("procedure", wording(sheet.procedure()))
                        .add("template", sheet.template())
                        .add("title", wording(sheet.title()))
                        .add("round", sheet.round())
                        .add("state", sheet.state().slug());
        Jsons.put(json, "outcome", sheet.outcome());
        Jsons.put(json, "decidedAt", text(sheet.decidedAt()));
        Jsons.put(json, "decidedBy", sheet.decidedBy());
        json.add("askedAt", sheet.askedAt().toString());
        Jsons.put(json, "dueAt", text(sheet.dueAt()));
        return json.add("digest", sheet.digest())
                .add("unused", sheet.unused())
                .add("parts", Jsons.array(sheet.parts(), ProcedureJson::part));
    }

    private static JsonObjectBuilder part(StepSheet.Part part) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("step", part.step())
                        .add("title", wording(part.title()))
                        .add("round", part.round())
                        .add("state", part.state().slug());
        Jsons.put(json, "outcome", part.outcome());
        Jsons.put(json, "deviation", part.deviation() == null ? null : "D-" + part.deviation());
        return json.add("evidence", part.evidence())
                .add("proof", part.proof())
                .add("sha256", part.sha256())
                .add("text", part.words())
                .add(
                        "said",
                        Jsons.array(
                                part.said(),
                                said ->
                                        Jsons.object()
                                                .add("name", said.name())
                                                .add("label", wording(said.label()))
                                                .add("value", said.value())));
    }

    static JsonObjectBuilder template(TemplateVersion version) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("code", version.code())
                        .add("version", version.number())
                        .add("title", wording(version.template().title()))
                        .add("mandatory", version.template().mandatory())
                        .add("internal", version.template().internal())
                        .add("criticalOnly", version.template().critical())
                        .add("definition", version.definition())
                        .add("reason", version.reason())
                        .add("publishedAt", version.publishedAt().toString());
        Jsons.put(json, "proposedBy", version.proposedBy());
        return Jsons.put(json, "activatedBy", version.activatedBy());
    }

    static JsonObjectBuilder shipped(ShippedTemplate anew) {
        return Jsons.object()
                .add("code", anew.code())
                .add("basedOn", anew.basedOn())
                .add("definition", anew.definition());
    }

    static JsonObjectBuilder proposal(TemplateProposal proposal) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", proposal.id())
                        .add("code", proposal.code())
                        .add("basedOn", proposal.basedOn())
                        .add("definition", proposal.definition())
                        .add("reason", proposal.reason())
                        .add("proposedBy", proposal.proposedBy())
                        .add("proposedAt", proposal.proposedAt().toString())
                        .add("state", proposal.state().slug());
        Jsons.put(json, "endedBy", proposal.endedBy());
        return Jsons.put(json, "endedAt", text(proposal.endedAt()));
    }

    static JsonObjectBuilder deviation(DeviationSheet sheet) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", sheet.number())
                        .add("customer", sheet.customer())
                        .add("contract", sheet.contract())
                        .add("version", sheet.version());
        if (sheet.replaces() == null) {
            json.addNull("replaces");
        } else {
            json.add("replaces", sheet.replaces());
        }
        json.add("clock", sheet.clock())
                .add("from", sheet.from().toString())
                .add("until", sheet.until().toString())
                .add("language", sheet.language())
                .add("wording", sheet.wording())
                .add("reason", sheet.reason())
                .add("standing", sheet.standing().slug())
                .add("endsSoon", sheet.endsSoon())
                .add("proposedBy", sheet.proposedBy())
                .add("proposedAt", sheet.proposedAt().toString());
        Jsons.put(json, "signedBy", sheet.signedBy());
        Jsons.put(json, "signedAt", text(sheet.signedAt()));
        Jsons.put(json, "endedBy", sheet.endedBy());
        Jsons.put(json, "endedAt", text(sheet.endedAt()));
        return json.add("endedWhy", sheet.endedWhy())
                .add("digest", sheet.digest())
                .add("changes", Jsons.array(sheet.changes(), ProcedureJson::change));
    }

    private static JsonObjectBuilder change(DeviationSheet.Change change) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("template", change.template())
                        .add("procedure", wording(change.procedure()))
                        .add("step", change.step())
                        .add("title", wording(change.title()))
                        .add("act", change.act().slug());
        Jsons.put(json, "within", change.within());
        return json.add("changed", change.changed());
    }

    private static JsonObjectBuilder wording(Wording words) {
        return Jsons.object()
                .add("en", words.english())
                .add("fi", words.finnish())
                .add("ru", words.russian());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}

package org.linja.rest.escalation;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.linja.escalation.LadderProposalRow;
import org.linja.escalation.LadderRow;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.Rung;
import org.linja.escalation.rules.RungDraft;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** How ladders are written at the API. */
final class LadderJson {
    private LadderJson() {}

    static JsonObjectBuilder version(LadderRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("code", row.code())
                        .add("version", row.version())
                        .add("reason", row.reason())
                        .add("publishedAt", row.publishedAt().toString());
        Jsons.put(json, "proposedBy", row.proposedBy());
        return Jsons.put(json, "activatedBy", row.activatedBy()).add("rungs", rungs(row.paths()));
    }

    static JsonObjectBuilder proposal(LadderProposalRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", row.id())
                        .add("code", row.code())
                        .add("version", row.version())
                        .add("basedOn", row.basedOn())
                        .add("reason", row.reason())
                        .add("state", row.state().slug())
                        .add("proposedBy", row.proposedBy())
                        .add("proposedAt", row.proposedAt().toString())
                        .add("written", row.written());
        Jsons.put(json, "endedBy", row.endedBy());
        return Jsons.put(json, "endedAt", row.endedAt()).add("rungs", rungs(row.paths()));
    }

    static List<RungDraft> drafts(JsonBody body) {
        return body.objects("rungs").stream().map(LadderJson::draft).toList();
    }

    private static RungDraft draft(JsonBody rung) {
        return new RungDraft(
                rung.text("severity"),
                rung.text("clock"),
                rung.text("after"),
                rung.text("target"),
                rung.textsInOrder("channels"),
                rung.number("times"),
                rung.text("every"),
                rung.number("acknowledgements"));
    }

    private static JsonArrayBuilder rungs(List<LadderPath> paths) {
        JsonArrayBuilder rungs = Jsons.array();
        paths.forEach(path -> path.rungs().forEach(rung -> rungs.add(rung(path, rung))));
        return rungs;
    }

    private static JsonObjectBuilder rung(LadderPath path, Rung rung) {
        return Jsons.object()
                .add("severity", path.severity().slug())
                .add("clock", path.clock().slug())
                .add("number", rung.number())
                .add("after", rung.after().toString())
                .add("target", rung.target().written())
                .add("channels", Jsons.texts(rung.channels().stream().map(ChannelKind::slug)))
                .add("times", rung.times())
                .add("every", rung.every().toString())
                .add("acknowledgements", rung.acknowledgements());
    }
}

package org.linja.rest.answers;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.linja.answers.AnswerFigures;
import org.linja.answers.HeldAnswerRow;
import org.linja.platform.rules.Slugged;
import org.linja.rest.kit.Jsons;

/** Waiting answers as the API writes them. */
final class HeldAnswerJson {
    private HeldAnswerJson() {}

    static JsonObject page(List<HeldAnswerRow> rows) {
        return Jsons.page(rows, HeldAnswerJson::row, null);
    }

    static JsonObject figures(AnswerFigures figures) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("waiting", figures.waiting())
                        .add("sentBack", figures.sentBack())
                        .add("released", figures.released())
                        .add("overdue", figures.overdue());
        Double minutes = figures.medianMinutes();
        if (minutes == null) {
            json.addNull("medianMinutes");
        } else {
            json.add("medianMinutes", minutes);
        }
        return json.build();
    }

    private static JsonObjectBuilder row(HeldAnswerRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", row.number())
                        .add("case", row.caseNumber())
                        .add("subject", row.subject())
                        .add("customer", row.customer())
                        .add("state", row.state().slug())
                        .add("writer", row.writer())
                        .add("text", row.words())
                        .add("elements", Jsons.texts(row.elements().stream().map(Slugged::slug)))
                        .add("classes", Jsons.texts(row.classes().stream().map(Slugged::slug)))
                        .add("revision", row.revision())
                        .add("writtenAt", row.writtenAt().toString())
                        .add("dueAt", row.dueAt().toString());
        Jsons.put(json, "reader", row.reader());
        Jsons.put(json, "reason", row.reason());
        Jsons.put(json, "overdueAt", row.overdueAt());
        Jsons.put(json, "endedAt", row.endedAt());
        return json.add("acts", Jsons.texts(row.acts().stream().map(Slugged::slug)));
    }
}

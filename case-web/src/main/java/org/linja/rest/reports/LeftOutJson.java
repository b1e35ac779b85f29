package org.linja.rest.reports;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.linja.procedures.rules.LeftOutReason;
import org.linja.procedures.rules.Wording;
import org.linja.reports.LeftOutList;
import org.linja.reports.LeftOutRow;
import org.linja.rest.kit.Jsons;

/** Steps that were not done, as the API writes them. */
final class LeftOutJson {
    private LeftOutJson() {}

    static JsonObject list(LeftOutList list) {
        JsonObjectBuilder reasons = Jsons.object();
        for (LeftOutReason reason : LeftOutReason.values()) {
            reasons.add(reason.slug(), list.count(reason));
        }
        return Jsons.object()
                .add("procedures", list.procedures())
                .add("closed", list.closed())
                .add("findings", list.findings())
                .add("reasons", reasons)
                .add("items", Jsons.array(list.items(), LeftOutJson::row))
                .addNull("next")
                .build();
    }

    private static JsonObjectBuilder row(LeftOutRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("case", row.caseNumber())
                        .add("customer", row.customer())
                        .add("contract", row.contract())
                        .add("procedure", row.procedure())
                        .add("template", row.template())
                        .add("step", row.step())
                        .add("title", wording(row.stepTitle()))
                        .add("round", row.round());
        Jsons.put(json, "at", row.at());
        json.add("reason", row.reason().slug());
        Jsons.put(json, "deviation", row.deviation() == null ? null : "D-" + row.deviation());
        Jsons.put(json, "declaredBy", row.by());
        return json.add("text", row.words());
    }

    private static JsonObjectBuilder wording(Wording words) {
        return Jsons.object()
                .add("en", words.english())
                .add("fi", words.finnish())
                .add("ru", words.russian());
    }
}

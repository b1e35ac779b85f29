package org.linja.rest.commitments;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.commitments.CommitmentFigures;
import org.linja.commitments.CommitmentMoment;
import org.linja.commitments.CommitmentRow;
import org.linja.commitments.CommitmentStory;
import org.linja.platform.rules.Slugged;
import org.linja.rest.kit.Jsons;

/** Commitments as the API writes them. */
final class CommitmentJson {
    private CommitmentJson() {}

    static JsonObject page(List<CommitmentStory> stories) {
        return Jsons.page(stories, CommitmentJson::story, null);
    }

    static JsonObjectBuilder row(CommitmentRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", row.number())
                        .add("case", row.caseNumber())
                        .add("subject", row.subject())
                        .add("kind", row.kind().slug())
                        .add("nature", row.kind().nature().slug())
                        .add("state", row.state().slug())
                        .add("text", row.words());
        Jsons.put(json, "owner", row.owner());
        json.add("zone", row.zone())
                .add("madeAt", row.madeAt().toString())
                .add("dueAt", row.dueAt().toString())
                .add("firstDueAt", row.firstDueAt().toString())
                .add("revisions", row.revisions());
        Jsons.put(json, "brokenAt", row.brokenAt());
        Jsons.put(json, "endedAt", row.endedAt());
        return json.add("acts", Jsons.texts(row.acts().stream().map(Slugged::slug)));
    }

    static JsonObjectBuilder figures(CommitmentFigures figures) {
        CommitmentFigures.EstimateErrors errors = figures.estimates();
        JsonObjectBuilder estimates =
                Jsons.object().add("count", errors.count()).add("late", errors.late());
        putHours(estimates, "medianHours", errors.medianHours());
        putHours(estimates, "p90Hours", errors.p90Hours());
        return Jsons.object()
                .add("given", figures.given())
                .add("owed", figures.owed())
                .add("kept", figures.kept())
                .add("broken", figures.broken())
                .add("keptLate", figures.keptLate())
                .add("withdrawn", figures.withdrawn())
                .add("declined", figures.declined())
                .add("estimates", estimates);
    }

    private static void putHours(JsonObjectBuilder json, String name, @Nullable Double hours) {
        if (hours == null) {
            json.addNull(name);
        } else {
            json.add(name, hours);
        }
    }

    private static JsonObjectBuilder story(CommitmentStory story) {
        return row(story.row())
                .add("history", Jsons.array(story.history(), CommitmentJson::moment));
    }

    private static JsonObjectBuilder moment(CommitmentMoment moment) {
        JsonObjectBuilder json =
                Jsons.object().add("at", moment.at().toString()).add("kind", moment.kind().slug());
        Jsons.put(json, "by", moment.by());
        Jsons.put(json, "dueAt", moment.dueAt());
        return Jsons.put(json, "text", moment.text());
    }
}

package org.linja.rest.cases;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.KnownView;
import org.linja.cases.CaseReceipt;
import org.linja.cases.CaseRow;
import org.linja.cases.CaseView;
import org.linja.cases.ClockedCase;
import org.linja.cases.Severities;
import org.linja.contracts.Customer;
import org.linja.journal.JournalRow;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.rules.Slugged;
import org.linja.rest.kit.Jsons;
import org.linja.sla.rules.AnswerElement;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockSegment;
import org.linja.sla.rules.ClockStory;
import org.linja.web.kit.ReadBack;

/** Cases, their clocks and their journal as the API writes them. */
public final class CaseJson {
    private CaseJson() {}

    /** What whoever brought a matter hears at once. */
    public static JsonObject receipt(CaseReceipt receipt) {
        JsonObjectBuilder head =
                Jsons.object()
                        .add("number", receipt.number().toString())
                        .add("version", receipt.version())
                        .add("severity", receipt.severity().slug())
                        .add("status", receipt.status().slug())
                        .add("line", receipt.line().slug());
        Jsons.put(head, "owner", receipt.owner()).add("provisional", receipt.provisional());
        return Jsons.object()
                .add("case", head)
                .add(
                        "clocks",
                        Jsons.array(
                                receipt.promises(),
                                promise ->
                                        Jsons.put(
                                                        Jsons.object()
                                                                .add(
                                                                        "kind",
                                                                        promise.clock().slug()),
                                                        "dueAt",
                                                        promise.dueAt())
                                                .add(
                                                        "explanation",
                                                        ReadBack.explanation(
                                                                receipt.customer(), promise))))
                .add("readBack", ReadBack.of(receipt))
                .build();
    }

    /** A case as it stands now, tagged with the version that the next act is decided on. */
    static Response.ResponseBuilder answer(ClockedCase one) {
        return Response.ok(one(one.shown(), one.clocks()))
                .tag(String.valueOf(one.shown().version()));
    }

    /** One case with its clocks. */
    private static JsonObject one(CaseView view, List<ClockStory> clocks) {
        List<CaseReceipt.Promise> open =
                clocks.stream()
                        .map(ClockStory::governing)
                        .filter(clock -> clock.stoppedAt() == null)
                        .map(
                                clock ->
                                        new CaseReceipt.Promise(
                                                clock.kind(),
                                                clock.startedAt(),
                                                clock.dueAt(),
                                                clock.budget()))
                        .toList();
        return Jsons.object()
                .add("case", head(view))
                .add(
                        "clocks",
                        Jsons.array(clocks, clock -> clockHead(view.customer(), clock.governing())))
                .add(
                        "readBack",
                        ReadBack.of(view.customer(), view.number().toString(), view.owner(), open))
                .build();
    }

    /** A case in a list. */
    static JsonObjectBuilder row(CaseRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", row.number().toString())
                        .add("version", row.version())
                        .add("subject", row.subject())
                        .add("customer", row.customer())
                        .add("customerName", row.customerName())
                        .add("severity", row.severity().slug())
                        .add("disputed", row.disputed())
                        .add("status", row.status().slug())
                        .add("channel", row.channel().slug())
                        .add("line", row.line().slug());
        Jsons.put(json, "offeredLine", row.offeredLine());
        Jsons.put(json, "owner", row.owner());
        json.add("provisional", false).add("openedAt", row.openedAt().toString());
        Jsons.put(json, "nextClock", row.nextClock());
        return Jsons.put(json, "nextDueAt", row.nextDueAt());
    }

    /** A clock with what became of each second and, where there is one, its other reading. */
    public static JsonObjectBuilder clock(Customer customer, ClockStory story) {
        JsonObjectBuilder json = reading(customer, story.governing());
        ClockReading other = story.other();
        if (other == null) {
            return json.addNull("other");
        }
        JsonObjectBuilder doubted = reading(customer, other);
        doubted.add("because", Jsons.texts(story.because().stream().map(Slugged::slug)));
        return json.add("other", doubted);
    }

    /** The same, with the sentence that explains its deadline. */
    public static JsonObjectBuilder clock(
            Customer customer, ClockStory story, List<ClockExplanation> explanations) {
        JsonObjectBuilder json = clock(customer, story);
        return explanations.stream()
                .filter(why -> why.explains(story.governing()))
                .findFirst()
                .map(why -> json.add("deadline", ReadBack.deadline(customer, why)))
                .orElseGet(() -> json.addNull("deadline"));
    }

    private static JsonObjectBuilder reading(Customer customer, ClockReading clock) {
        JsonArrayBuilder partition = Jsons.array(clock.partition(), CaseJson::segment);
        JsonObjectBuilder json = clockHead(customer, clock);
        json.add("startedAt", clock.startedAt().toString());
        Jsons.put(json, "stoppedAt", clock.stoppedAt());
        return json.add("budgetSeconds", clock.budget().toSeconds())
                .add("elapsedSeconds", clock.elapsed().toSeconds())
                .add("partition", partition);
    }

    /** Who says which severity and why, and what the case is measured by besides. */
    static JsonObject severities(Customer customer, Severities told) {
        JsonObjectBuilder json = Jsons.object().add("governs", told.governs().slug());
        json.add("house", word(told.house())).add("customer", word(told.customer()));
        Severities.Word ruling = told.ruling();
        if (ruling == null) {
            json.addNull("ruling");
        } else {
            json.add("ruling", word(ruling));
        }
        Severities.Dispute dispute = told.dispute();
        if (dispute == null) {
            json.addNull("dispute");
        } else {
            json.add("dispute", dispute(dispute));
        }
        return json.add("sets", Jsons.array(told.sets(), set -> set(customer, set))).build();
    }

    private static JsonObjectBuilder word(Severities.Word word) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("severity", word.severity().slug())
                        .add("at", word.at().toString());
        Jsons.put(json, "by", word.by());
        JsonObjectBuilder answers = Jsons.object();
        word.answers().forEach(answer -> answers.add(answer.question(), answer.yes()));
        json.add("answers", answers);
        return Jsons.put(json, "why", word.why());
    }

    private static JsonObjectBuilder dispute(Severities.Dispute dispute) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("since", dispute.since().toString())
                        .add("until", dispute.until().toString())
                        .add("overdue", dispute.overdue());
        return Jsons.put(json, "arbiter", dispute.arbiter());
    }

    private static JsonObjectBuilder set(Customer customer, Severities.ClockSet set) {
        return Jsons.object()
                .add("severity", set.severity().slug())
                .add("heldBy", set.heldBy().slug())
                .add(
                        "clocks",
                        Jsons.array(
                                set.clocks(), story -> clock(customer, story, set.explanations())));
    }

    /** The clocks as known then: of the severity that governed, and beside it of all others. */
    static JsonObject known(KnownView then) {
        return Jsons.object()
                .add(
                        "items",
                        Jsons.array(
                                then.clocks(),
                                clock -> clock(then.customer(), clock, then.explanations())))
                .addNull("next")
                .add("sets", Jsons.array(then.sets(), set -> set(then.customer(), set)))
                .build();
    }

    /** An entry of the journal. */
    static JsonObjectBuilder entry(JournalRow entry) {
        JsonObjectBuilder data = Jsons.object();
        entry.data().forEach(data::add);
        JsonObjectBuilder json =
                Jsons.object()
                        .add("seq", entry.seq())
                        .add("occurredAt", entry.occurredAt().toString())
                        .add("recordedAt", entry.recordedAt().toString())
                        .add("kind", entry.kind().slug())
                        .add("actor", entry.actor());
        Jsons.put(json, "actorName", entry.actorName()).add("data", data);
        Jsons.put(json, "text", entry.text());
        Jsons.put(json, "advice", advice(entry));
        Jsons.put(json, "textCommitment", entry.textCommitment());
        return json.add("previousHash", entry.previousHash()).add("hash", entry.hash());
    }

    /** How much of an answer is advice on what is not the house's; null for none. */
    private static @Nullable String advice(JournalRow entry) {
        String carried = entry.data().get(AnswerElement.DATUM);
        boolean marked = entry.kind() == EntryKind.ANSWER_GIVEN && AnswerElement.isAdvice(carried);
        return marked ? AnswerElement.isAdviceAlone(carried) ? "alone" : "beside" : null;
    }

    private static JsonObjectBuilder head(CaseView view) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", view.number().toString())
                        .add("version", view.version())
                        .add("severity", view.severity().slug())
                        .add("status", view.status().slug())
                        .add("line", view.line().slug());
        Jsons.put(json, "claimedSeverity", view.claimedSeverity());
        Jsons.put(json, "disputeUntil", view.disputeUntil());
        Jsons.put(json, "owner", view.owner()).add("provisional", false);
        Jsons.put(json, "offeredLine", view.offeredLine());
        json.add("customer", view.customer().code())
                .add("customerName", view.customer().name())
                .add("kind", view.kind().slug())
                .add("channel", view.channel().slug())
                .add("subject", view.subject())
                .add("description", view.description())
                .add(
                        "caller",
                        Jsons.object()
                                .add("name", view.callerName())
                                .add("number", view.callerNumber()))
                .add("since", view.since())
                .add("tried", view.tried());
        Jsons.put(json, "cause", view.cause());
        Jsons.put(json, "away", view.away());
        Jsons.put(json, "mergedInto", view.mergedInto());
        Jsons.put(json, "service", view.service());
        Jsons.put(json, "asset", view.asset());
        Jsons.put(json, "entitlement", view.entitlement());
        Jsons.put(json, "attemptedAt", view.attemptedAt());
        Jsons.put(json, "verifiedBy", view.verifiedBy());
        json.add("openedAt", view.openedAt().toString());
        Jsons.put(json, "resolvedAt", view.resolvedAt());
        Jsons.put(json, "closedAt", view.closedAt());
        JsonArrayBuilder acts = Jsons.array();
        view.acts().forEach(act -> acts.add(act.slug()));
        return json.add("acts", acts);
    }

    private static JsonObjectBuilder clockHead(Customer customer, ClockReading clock) {
        JsonObjectBuilder json =
                Jsons.object().add("kind", clock.kind().slug()).add("state", clock.state().slug());
        return Jsons.put(json, "dueAt", clock.dueAt())
                .add("explanation", ReadBack.explanation(customer, clock));
    }

    private static JsonObjectBuilder segment(ClockSegment segment) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("from", segment.from().toString())
                        .add("to", segment.to().toString())
                        .add("kind", segment.kind().slug())
                        .add("reason", segment.reason().slug());
        return Jsons.put(json, "cause", segment.reason().cause())
                .add("hands", segment.hands().slug());
    }
}

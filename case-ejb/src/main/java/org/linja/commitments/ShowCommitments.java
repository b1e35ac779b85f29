package org.linja.commitments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.EntryVisibility;
import org.linja.journal.Journal;
import org.linja.journal.JournalRow;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows what customers were told: the house's people what they answer for, a customer's theirs. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class ShowCommitments {
    /** How many of a case are shown. */
    private static final int MOST = 200;

    @Inject SupportCases cases;
    @Inject Journal journal;
    @Inject CommitmentRows rows;
    @Inject CurrentActor actor;

    /** Those of a case with their history; {@code not-found} also for another customer's case. */
    public List<CommitmentStory> of(CaseId id) {
        Actor who = actor.get();
        cases.look(id, who);
        List<CommitmentRow> told = rows.ofCase(who, id, MOST);
        List<JournalRow> written = told.isEmpty() ? List.of() : read(id, who);
        return told.stream()
                .map(row -> new CommitmentStory(row, history(row.number(), written)))
                .toList();
    }

    /** What is owed: by the person who looks, or to the customer that they belong to. */
    public List<CommitmentRow> owed(int limit) {
        Actor who = actor.get();
        return who.isCustomer() ? rows.owedToMe(who, limit) : rows.owedByMe(who, limit);
    }

    /** How it was kept: of the customer they belong to, or of the house as a whole. */
    public CommitmentFigures figures() {
        return rows.figures(actor.get(), null);
    }

    /** How the person who looks has kept it. */
    public CommitmentFigures mine() {
        Actor who = actor.get();
        return rows.figures(who, who.isCustomer() ? null : who.personId());
    }

    /** What was carried here began in a case that was merged into this one. */
    private List<JournalRow> read(CaseId id, Actor who) {
        return Stream.concat(cases.namesOfMergedInto(id).stream(), Stream.of(id))
                .flatMap(one -> journal.read(one.value()).stream())
                .filter(row -> row.data().containsKey("commitment"))
                .filter(row -> !who.isCustomer() || EntryVisibility.isForCustomer(row.kind()))
                .sorted(Comparator.comparing(JournalRow::occurredAt))
                .toList();
    }

    private static List<CommitmentMoment> history(long number, List<JournalRow> journal) {
        String named = String.valueOf(number);
        return journal.stream()
                .filter(row -> named.equals(row.data().get("number")))
                .map(ShowCommitments::moment)
                // Both journals say that it was carried; it was carried once.
                .distinct()
                .toList();
    }

    private static CommitmentMoment moment(JournalRow row) {
        return new CommitmentMoment(
                row.occurredAt(),
                row.kind(),
                row.actorName(),
                instant(row.data(), "promisedFor"),
                row.text());
    }

    private static @Nullable Instant instant(Map<String, String> data, String name) {
        String text = data.get(name);
        return text == null ? null : Instant.parse(text);
    }
}

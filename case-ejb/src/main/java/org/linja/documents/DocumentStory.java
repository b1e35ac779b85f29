package org.linja.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.EntryVisibility;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.documents.rules.DocumentFacts;
import org.linja.documents.rules.DocumentKind;
import org.linja.documents.rules.EarlierSubject;
import org.linja.journal.Journal;
import org.linja.journal.JournalRow;
import org.linja.journal.rules.EntryKind;
import org.linja.people.People;
import org.linja.procedures.ProcedureSheet;

/** What a document says of its case: from the journal, and of a procedure from its answers. */
@ApplicationScoped
class DocumentStory {
    /** In the data of an entry about a file that is a document of the house's. */
    static final String DOCUMENT = "document";

    private static final int MOST_ENTRIES = 1_000;

    @Inject Journal journal;
    @Inject Customers customers;
    @Inject People people;

    /** All that a document can tell of; read once for each. */
    List<JournalRow> read(CaseId id) {
        return journal.read(id.value());
    }

    /** The last entry that a document written now would know of: none of alerts or documents. */
    static long lastOf(List<JournalRow> written) {
        return written.stream()
                .filter(DocumentStory::counts)
                .mapToLong(JournalRow::seq)
                .max()
                .orElse(0);
    }

    /** Whether there is anything to say in a document of this kind. */
    static boolean isTold(DocumentKind kind, List<JournalRow> written, long until) {
        return kind != DocumentKind.CASE_LETTER
                || lastAnswer(entries(kind, written, until))
                        .filter(answer -> answer.text() != null)
                        .isPresent();
    }

    /**
     * Everything that stands in it.
     *
     * @param procedure which it tells of; null for the case as a whole
     * @param written the journal of its case, at least as far as it tells
     */
    DocumentFacts tell(
            DocumentHead head,
            SupportCase supportCase,
            @Nullable ProcedureSheet procedure,
            List<JournalRow> written) {
        Customer customer = customers.byId(supportCase.customerId());
        IssuedTo issuedTo =
                Objects.requireNonNullElseGet(head.issuedTo(), () -> IssuedTo.of(customer));
        DocumentWords words = new DocumentWords(head.language(), issuedTo.zoneId());
        DocumentFacts about =
                about(head, supportCase, subject(head, supportCase, written), issuedTo, words);
        if (procedure != null) {
            TakenBack takenBack = TakenBack.until(head.journalSeq(), procedure, written);
            return ProcedureStory.tell(procedure, head.issuedAt(), takenBack, words).within(about);
        }
        List<JournalRow> entries = entries(head.kind(), written, head.journalSeq());
        return head.kind() == DocumentKind.CASE_LETTER
                ? letter(lastAnswer(entries).orElseThrow(), words).within(about)
                : acts(entries, words).within(about);
    }

    private DocumentFacts about(
            DocumentHead head,
            SupportCase supportCase,
            String subject,
            IssuedTo issuedTo,
            DocumentWords words) {
        Map<String, String> facts = new HashMap<>();
        facts.put("number", head.number().written());
        facts.put("date", words.date(head.issuedAt()));
        facts.put("issued", words.moment(head.issuedAt()));
        facts.put("issuer", people.nameOf(head.issuedBy()).orElse(words.say("by-house")));
        facts.put("customer", issuedTo.name());
        facts.put("case", supportCase.id().toString());
        facts.put("subject", subject);
        facts.put("opened", words.moment(supportCase.openedAt()));
        facts.put("zone", issuedTo.zone());
        return DocumentFacts.of(facts);
    }

    /** What the case was about by what the document knows of, whatever was put right since. */
    private static String subject(
            DocumentHead head, SupportCase supportCase, List<JournalRow> written) {
        return EarlierSubject.before(
                supportCase.subject(),
                written.stream()
                        .filter(row -> row.seq() > head.journalSeq())
                        .filter(row -> row.kind() == EntryKind.CASE_EDITED)
                        .map(row -> Objects.requireNonNullElse(row.text(), ""))
                        .toList());
    }

    private static List<JournalRow> entries(
            DocumentKind kind, List<JournalRow> written, long until) {
        return written.stream()
                .filter(row -> row.seq() <= until && counts(row))
                .filter(row -> kind.isInternal() || EntryVisibility.isForCustomer(row.kind()))
                .toList();
    }

    private static DocumentFacts acts(List<JournalRow> entries, DocumentWords words) {
        int leftOut = Math.max(0, entries.size() - MOST_ENTRIES);
        return DocumentFacts.of(Map.of("left-out", leftOut == 0 ? "" : String.valueOf(leftOut)))
                .with(
                        "entries",
                        entries.stream().skip(leftOut).map(row -> entry(row, words)).toList());
    }

    private static DocumentFacts entry(JournalRow row, DocumentWords words) {
        return DocumentFacts.of(
                Map.of(
                        "at",
                        words.moment(row.occurredAt()),
                        "what",
                        words.say("entry." + row.kind().slug()),
                        "by",
                        Objects.requireNonNullElse(row.actorName(), words.say("by-house")),
                        "text",
                        Objects.requireNonNullElse(row.text(), "")));
    }

    private static DocumentFacts letter(JournalRow answer, DocumentWords words) {
        return DocumentFacts.of(
                Map.of(
                        "answered",
                        words.moment(answer.occurredAt()),
                        "writer",
                        Objects.requireNonNullElse(answer.actorName(), words.say("by-house")),
                        "text",
                        Objects.requireNonNullElse(answer.text(), "")));
    }

    /** Words that were erased since stay the last ones, and are told as none. */
    private static Optional<JournalRow> lastAnswer(List<JournalRow> entries) {
        return entries.stream()
                .filter(
                        row ->
                                row.kind() == EntryKind.ANSWER_GIVEN
                                        || row.kind() == EntryKind.CASE_RESOLVED)
                .filter(row -> row.textCommitment() != null)
                .filter(row -> row.text() == null || !row.text().isBlank())
                .reduce((earlier, later) -> later);
    }

    private static boolean counts(JournalRow row) {
        return !row.kind().isAboutAlerts() && !row.data().containsKey(DOCUMENT);
    }
}

package org.linja.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.attachments.AttachmentRow;
import org.linja.attachments.HouseFiles;
import org.linja.cases.SupportCase;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.documents.rules.DocumentKind;
import org.linja.documents.rules.DocumentNumber;
import org.linja.journal.JournalRow;
import org.linja.platform.problem.Problem;
import org.linja.platform.rules.Sha256;
import org.linja.platform.security.Actor;
import org.linja.procedures.ProcedureSheet;

/** Issues documents: takes a number, prints, signs, and puts the paper to the case. */
@ApplicationScoped
class DocumentOffice {
    /** How many documents a case may have. */
    private static final int MOST = 200;

    @Inject Documents documents;
    @Inject DocumentStory story;
    @Inject DocumentSeals seals;
    @Inject HouseFiles files;
    @Inject Customers customers;

    /**
     * Issues one for a case that the caller holds locked; where one says the same already, that one
     * is meant.
     *
     * @param procedure which it tells of; null for the case as a whole
     * @throws Problem {@code invalid-input} where there is nothing to say, or too many were issued
     */
    CaseDocument issue(
            SupportCase supportCase,
            DocumentKind kind,
            String language,
            @Nullable ProcedureSheet procedure,
            Actor who,
            Instant at) {
        Long told = procedure == null ? null : procedure.number();
        List<JournalRow> written = story.read(supportCase.id());
        long until = DocumentStory.lastOf(written);
        Optional<CaseDocument> same = documents.same(supportCase.id(), kind, language, told, until);
        if (same.isPresent()) {
            return same.get();
        }
        requireForCustomer(kind, procedure);
        requireRoom(supportCase);
        requireWords(kind, procedure, written, until);
        Customer customer = customers.byId(supportCase.customerId());
        IssuedTo issuedTo = IssuedTo.of(customer);
        DocumentNumber number = documents.next(customer, at.atZone(issuedTo.zoneId()).getYear());
        keep(
                new DocumentHead(number, kind, language, told, until, at, who.personId(), issuedTo),
                supportCase,
                procedure,
                written,
                who);
        return documents.same(supportCase.id(), kind, language, told, until).orElseThrow();
    }

    /** The paper of a document as it was before anything was signed. */
    byte[] print(DocumentHead head, SupportCase supportCase, @Nullable ProcedureSheet procedure) {
        return print(head, supportCase, procedure, story.read(supportCase.id()));
    }

    private byte[] print(
            DocumentHead head,
            SupportCase supportCase,
            @Nullable ProcedureSheet procedure,
            List<JournalRow> written) {
        return DocumentPress.print(head, story.tell(head, supportCase, procedure, written));
    }

    private void keep(
            DocumentHead head,
            SupportCase supportCase,
            @Nullable ProcedureSheet procedure,
            List<JournalRow> written,
            Actor who) {
        byte[] paper = print(head, supportCase, procedure, written);
        SealedPaper sealed = seals.seal(paper, head.number().paperId(), head.issuedAt());
        AttachmentRow file =
                files.keep(
                        supportCase,
                        new HouseFiles.Made(
                                head.number().written() + ".pdf",
                                sealed.bytes(),
                                head.kind().isInternal()),
                        facts(head, sealed),
                        who,
                        head.issuedAt());
        documents.add(head, supportCase, Sha256.hex(paper), sealed, file);
    }

    /** What the journal keeps of it besides the file. */
    private static Map<String, String> facts(DocumentHead head, SealedPaper sealed) {
        Map<String, String> facts = new TreeMap<>();
        facts.put(DocumentStory.DOCUMENT, head.number().written());
        facts.put("documentKind", head.kind().slug());
        facts.put("documentLanguage", head.language());
        facts.put("documentUntil", String.valueOf(head.journalSeq()));
        if (sealed.signature() != null) {
            facts.put("documentSignature", sealed.signature());
        }
        return facts;
    }

    /** What the customer reads nothing of is no paper of theirs either. */
    private static void requireForCustomer(DocumentKind kind, @Nullable ProcedureSheet procedure) {
        if (procedure != null && procedure.internal() && !kind.isInternal()) {
            throw Problem.invalid("procedure", "procedure-is-internal");
        }
    }

    private void requireRoom(SupportCase supportCase) {
        if (documents.count(supportCase.id()) >= MOST) {
            throw Problem.invalid("kind", "too-many-documents", String.valueOf(MOST));
        }
    }

    private static void requireWords(
            DocumentKind kind,
            @Nullable ProcedureSheet procedure,
            List<JournalRow> written,
            long until) {
        boolean decided =
                kind != DocumentKind.APPROVAL_RECORD
                        || (procedure != null && ProcedureStory.isDecided(procedure));
        if (!decided || !DocumentStory.isTold(kind, written, until)) {
            throw Problem.invalid("kind", "nothing-to-say");
        }
    }
}

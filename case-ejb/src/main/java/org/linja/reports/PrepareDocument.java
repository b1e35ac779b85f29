package org.linja.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.linja.audit.AuditOpinions;
import org.linja.audit.AuditRow;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.RunState;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Has a document of a finished opinion made and kept, unless that is done or under way. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class PrepareDocument {
    private static final int MOST_WAITING = 20;

    @Inject AuditOpinions opinions;
    @Inject KeptDocuments documents;
    @Inject Outbox outbox;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * The document as it stands then: ready, or under way. One that failed is tried again.
     *
     * @param locale language of workbook and paper; CSV and JSON have none
     * @throws Problem {@code not-found}; {@code report-not-ready} until the opinion is done; {@code
     *     too-many-requests} while too many wait already
     */
    public KeptDocument prepare(long opinion, ReportKind form, Locale locale) {
        AuditRow sealed = opinions.row(opinion).orElseThrow(Problem::notFound);
        if (!RunState.DONE.is(sealed.state())) {
            throw new Problem(ProblemType.REPORT_NOT_READY);
        }
        String language = form.language(locale);
        Optional<KeptDocument> known = documents.find(opinion, form, language);
        if (known.filter(document -> document.isReady() || document.isUnderWay()).isPresent()) {
            return known.get();
        }
        if (documents.queued() >= MOST_WAITING) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS);
        }
        Instant now = clock.now();
        documents
                .order(
                        opinion,
                        form,
                        language,
                        known.map(KeptDocument::sha256).orElse(null),
                        actor.get().personId(),
                        now)
                .ifPresent(
                        number -> outbox.add(new DocumentOrdered(UUID.randomUUID(), now, number)));
        return documents.find(opinion, form, language).orElseThrow();
    }
}

package org.linja.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.linja.audit.AuditOpinions;
import org.linja.audit.AuditView;
import org.linja.platform.config.Settings;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Shows which documents of an opinion are kept, and how far those are that are being made. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class ShowDocuments {
    @Inject AuditOpinions opinions;
    @Inject KeptDocuments documents;
    @Inject Settings settings;

    /** What a page offers of a finished opinion: documents at once, or prepared ones. */
    public DocumentOffer offer(AuditView opinion, Locale locale) {
        if (opinion.sheet().all().clocks() <= settings.rowsAtOnce()) {
            return new DocumentOffer(true, List.of());
        }
        List<KeptDocument> kept = documents.of(opinion.opinion().number());
        return new DocumentOffer(
                false,
                Arrays.stream(ReportKind.values()).map(form -> line(form, locale, kept)).toList());
    }

    /**
     * Those that were ordered, in the order in which they first were.
     *
     * @throws Problem {@code not-found}
     */
    public List<KeptDocument> list(long opinion) {
        if (opinions.row(opinion).isEmpty()) {
            throw Problem.notFound();
        }
        return documents.of(opinion);
    }

    /**
     * One of them.
     *
     * @throws Problem {@code not-found}, also for a document of another opinion
     */
    public KeptDocument show(long opinion, long number) {
        return documents
                .row(number)
                .filter(document -> document.opinion() == opinion)
                .orElseThrow(Problem::notFound);
    }

    private static DocumentOffer.Line line(
            ReportKind form, Locale locale, List<KeptDocument> kept) {
        return new DocumentOffer.Line(
                form,
                kept.stream()
                        .filter(document -> document.form() == form)
                        .filter(document -> document.language().equals(form.language(locale)))
                        .findFirst()
                        .orElse(null));
    }
}

package org.linja.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.linja.audit.AuditView;
import org.linja.audit.ShowAudit;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.RunState;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Hands out a finished opinion in any form: the same bytes every time. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class FetchOpinionReport {
    @Inject ShowAudit showAudit;
    @Inject KeptDocuments documents;
    @Inject OpinionPress press;
    @Inject ReportFiles files;
    @Inject DatabaseClock clock;

    /**
     * The kept document, or else one made now. A refusal comes before any byte of it.
     *
     * @param locale language of workbook and paper; CSV and JSON have none
     * @throws Problem {@code not-found}; {@code report-not-ready} until the opinion is done; {@code
     *     too-many-requests} while others are being made; {@code storage-failed}
     */
    public ReportFile fetch(long number, ReportKind kind, Locale locale) {
        Optional<ReportFile> kept = fetchKept(number, kind, locale);
        if (kept.isPresent()) {
            return kept.get();
        }
        AuditView view = showAudit.show(number);
        if (!RunState.DONE.is(view.opinion().state())) {
            throw new Problem(ProblemType.REPORT_NOT_READY);
        }
        return files.make(
                kind.fileName(number),
                kind.mediaType(),
                out -> press.write(view, kind, locale, out, rows -> {}));
    }

    /** The kept document; nothing if there is none, or its file is gone. */
    public Optional<ReportFile> fetchKept(long number, ReportKind kind, Locale locale) {
        return documents
                .find(number, kind, kind.language(locale))
                .filter(KeptDocument::isReady)
                .flatMap(this::open);
    }

    private Optional<ReportFile> open(KeptDocument document) {
        documents.use(document.number(), clock.now());
        return files.open(
                document.form().fileName(document.opinion()),
                document.form().mediaType(),
                Objects.requireNonNull(document.sha256()),
                Objects.requireNonNull(document.bytes()));
    }
}

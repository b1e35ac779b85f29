package org.linja.reports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.linja.audit.AuditView;
import org.linja.audit.AuditViews;
import org.linja.platform.config.Settings;
import org.linja.platform.problem.Problem;
import org.linja.platform.time.DatabaseClock;
import org.linja.reports.ReportFiles.Written;

/** Makes an ordered document, keeps its file, and gives up others where there is no room. */
@Stateless
@PermitAll
public class WriteDocument {
    private static final int TELL_EVERY = 10_000;

    @Inject KeptDocuments documents;
    @Inject AuditViews views;
    @Inject OpinionPress press;
    @Inject ReportFiles files;
    @Inject TellProgress progress;
    @Inject Settings settings;
    @Inject DatabaseClock clock;

    /**
     * Makes the document that {@code start} has taken.
     *
     * @throws Problem {@code storage-failed} if it cannot be written
     */
    public void write(long number, int start) {
        KeptDocument document = documents.row(number).orElseThrow();
        AuditView opinion = views.of(document.opinion()).orElseThrow();
        Locale locale = Locale.forLanguageTag(document.language());
        LongConsumer told = nowAndThen(number, start);
        Written file = files.keep(out -> press.write(opinion, document.form(), locale, out, told));
        documents.finish(number, start, file, clock.now());
        documents
                .expire(settings.mostDocuments(), settings.mostDocumentBytes())
                .forEach(files::drop);
        files.sweep(documents.fingerprints(), file);
    }

    private LongConsumer nowAndThen(long number, int start) {
        long[] last = {0};
        return rows -> {
            if (rows - last[0] >= TELL_EVERY) {
                last[0] = rows;
                progress.tell(number, start, rows);
            }
        };
    }
}

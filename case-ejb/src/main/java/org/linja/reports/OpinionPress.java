package org.linja.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.linja.audit.AuditReports;
import org.linja.audit.AuditView;

/** Writes an opinion in any form: at one place, so that kept bytes are those made on request. */
@ApplicationScoped
class OpinionPress {
    // Copying a workbook without its wall clock takes about a third of its time (ADR 0018).
    private static final double WRITING = 2 / 3.0;

    @Inject AuditReports reports;
    @Inject LeftOutSeals leftOut;
    @Inject ReportFiles files;

    /**
     * Writes a finished opinion; only within a transaction.
     *
     * @param told how much is done, in rows
     */
    void write(
            AuditView view, ReportKind kind, Locale locale, OutputStream out, LongConsumer told) {
        OpinionDocument document =
                OpinionDocument.of(view, reports, leftOut.of(view.opinion().number()).orElse(null));
        switch (kind) {
            case CSV ->
                    reports.write(
                            reports.sealed(document.number()).orElseThrow().form(),
                            document.counted(told).verdicts(),
                            out);
            case JSON -> OpinionJson.write(document.counted(told), out);
            case PDF -> OpinionPaper.write(document.counted(told), new ReportWords(locale), out);
            case XLSX -> workbook(document, new ReportWords(locale), out, told);
        }
    }

    private void workbook(
            OpinionDocument document, ReportWords words, OutputStream out, LongConsumer told) {
        double written = document.rows() * WRITING;
        OpinionDocument counted = document.counted(rows -> told.accept(Math.round(rows * WRITING)));
        files.steady(
                raw -> OpinionWorkbook.write(counted, words, raw),
                Objects.requireNonNull(document.view().opinion().finishedAt()),
                out,
                copied -> told.accept(Math.round(written + (document.rows() - written) * copied)));
    }
}

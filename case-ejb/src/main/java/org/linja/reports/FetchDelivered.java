package org.linja.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Hands out sold and delivered as a document: the same bytes every time for the same opinion. */
@Stateless
@RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER, Role.ADMINISTRATOR, Role.CUSTOMER})
public class FetchDelivered {
    @Inject ShowDelivered showDelivered;
    @Inject ReportFiles files;

    /**
     * The document.
     *
     * @param locale language of the paper, and of the last column of the CSV
     * @throws Problem as {@link ShowDelivered#show}; {@code too-many-requests} while others are
     *     being made; {@code storage-failed}
     */
    public ReportFile fetch(String contract, long opinion, DeliveredKind kind, Locale locale) {
        DeliveredService service = showDelivered.show(contract, opinion);
        return files.make(
                kind.fileName(service),
                kind.mediaType(),
                out -> {
                    switch (kind) {
                        case PDF -> DeliveredPaper.write(service, new ReportWords(locale), out);
                        case CSV -> write(DeliveredCsv.of(service, new ReportWords(locale)), out);
                    }
                });
    }

    private static void write(String text, OutputStream out) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

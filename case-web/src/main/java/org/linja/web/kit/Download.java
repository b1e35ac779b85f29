package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.linja.reports.ReportFile;

/** Sends a file instead of a page. */
@RequestScoped
public class Download {
    @Inject FacesContext faces;

    /** A CSV as an attachment of this name, written as it is made. */
    public void csv(String fileName, Consumer<OutputStream> content) {
        send(fileName, "text/csv;charset=UTF-8", content);
    }

    /** A short CSV that is made already. */
    public void csv(String fileName, String content) {
        csv(
                fileName,
                out -> {
                    try {
                        out.write(content.getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** A short JSON text that is made already. */
    public void json(String fileName, String content) {
        send(
                fileName,
                "application/json;charset=UTF-8",
                out -> {
                    try {
                        out.write(content.getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** A document that is made already. */
    public void file(ReportFile file) {
        send(
                file.fileName(),
                file.mediaType(),
                out -> {
                    try (InputStream content = file.content()) {
                        content.transferTo(out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private void send(String fileName, String mediaType, Consumer<OutputStream> content) {
        ExternalContext external = faces.getExternalContext();
        external.responseReset();
        external.setResponseContentType(mediaType);
        external.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        try {
            content.accept(external.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}

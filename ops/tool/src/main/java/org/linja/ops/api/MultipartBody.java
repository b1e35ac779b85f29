package org.linja.ops.api;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linja.ops.settings.Failure;

/** A form with fields and files, as browsers send it; files are streamed, not held in memory. */
final class MultipartBody {
    private final String boundary = "linja-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    MultipartBody field(String name, String value) {
        parts.add(text("Content-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(name)));
        parts.add(BodyPublishers.ofString(value + "\r\n"));
        return this;
    }

    MultipartBody file(String name, Path file) {
        String header =
                "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(name, String.valueOf(file.getFileName()).replace("\"", "_"));
        try {
            parts.add(text(header));
            parts.add(BodyPublishers.ofFile(file));
            parts.add(BodyPublishers.ofString("\r\n"));
            return this;
        } catch (FileNotFoundException missing) {
            throw new Failure("There is no file " + file + ".", missing);
        }
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher publisher() {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private BodyPublisher text(String header) {
        return BodyPublishers.ofString("--" + boundary + "\r\n" + header);
    }
}

package org.linja.rest.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.linja.reports.ReportFile;

/** A document as it is sent: whole, or the part that a broken download still lacks. */
public final class Attachment {
    private static final int BUFFER = 1 << 16;

    private Attachment() {}

    public static Response of(ReportFile file, HttpServletRequest request) {
        return ByteRange.of(
                        request.getHeader("Range"),
                        request.getHeader("If-Range"),
                        file.sha256(),
                        file.bytes())
                .map(
                        part ->
                                answer(Response.status(206), file, part)
                                        .header("Content-Range", part.of(file.bytes())))
                .orElseGet(() -> answer(Response.ok(), file, new ByteRange(0, file.bytes())))
                .build();
    }

    private static Response.ResponseBuilder answer(
            Response.ResponseBuilder answer, ReportFile file, ByteRange part) {
        StreamingOutput bytes =
                out -> {
                    try (InputStream content = file.content()) {
                        content.skipNBytes(part.from());
                        byte[] buffer = new byte[BUFFER];
                        long left = part.bytes();
                        while (left > 0) {
                            int read = content.read(buffer, 0, (int) Math.min(BUFFER, left));
                            out.write(buffer, 0, read);
                            left -= read;
                        }
                    }
                };
        return answer.entity(bytes)
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, part.bytes())
                .header("Accept-Ranges", "bytes")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file.fileName() + '"')
                .tag(file.sha256());
    }
}

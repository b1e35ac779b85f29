package org.linja.rest.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.attachments.FetchedFile;
import org.linja.attachments.IncomingFile;
import org.linja.exports.DataExport;
import org.linja.platform.problem.Problem;

/** A file of a case as it comes in and goes out over HTTP, at the pages as at the API. */
public final class SentFile {
    private static final int LONGEST_NAME = 4_096;
    private static final int BUFFER = 1 << 16;
    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]|[\"\\\\%]");

    /** As what an export is handed out. */
    public static final String ZIP = "application/zip";

    private SentFile() {}

    /** An export as it is named and measured; its bytes are written by whoever made it. */
    public static FetchedFile archive(DataExport export) {
        return new FetchedFile(
                "linja-%s-%d.zip".formatted(export.customer(), export.number()),
                ZIP,
                Objects.requireNonNull(export.bytes()),
                Objects.requireNonNull(export.sha256()),
                InputStream.nullInputStream());
    }

    /** The body of a request under a name that stands beside it. */
    public static IncomingFile of(
            @Nullable String name, HttpServletRequest request, InputStream content) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            String key = name == null || name.isBlank() ? "required" : "too-long";
            throw Problem.invalid("name", key, String.valueOf(LONGEST_NAME));
        }
        return new IncomingFile(name, request.getContentLengthLong(), content);
    }

    /** What a browser must be told so that it keeps the file and shows nothing of it. */
    public static void tell(FetchedFile file, HttpServletResponse response) {
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.bytes());
        response.setHeader("Content-Disposition", disposition(file.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** Sends it piece by piece. */
    public static void copy(FetchedFile file, OutputStream out) throws IOException {
        try (InputStream content = file.content()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }

    /** The name twice (RFC 6266): for old readers what ASCII has of it, for all others whole. */
    static String disposition(String name) {
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(NOT_ASCII.matcher(name).replaceAll("_"), whole);
    }
}

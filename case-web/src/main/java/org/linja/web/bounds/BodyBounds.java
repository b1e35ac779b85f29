package org.linja.web.bounds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.linja.rest.kit.ApiPath;
import org.linja.rest.kit.JsonBodyReader;
import org.linja.rest.monitoring.AlertsResource;

/**
 * How much a request may bring along: little, but where files are taken, which have bounds of their
 * own that are told in words about files.
 */
final class BodyBounds {
    private static final long MOST_FORM_BYTES = 1L << 20;

    /** Here a person chooses a file in a form. */
    private static final Set<String> FORMS_WITH_FILES =
            Set.of(
                    "/imports/incident-logs.xhtml",
                    "/contracts/import-version.xhtml",
                    "/calendars/publish-calendar.xhtml");

    private static final Pattern API_FORMS_WITH_FILES =
            Pattern.compile("/api/v1/(imports|calendars/[^/]+/versions)");

    private static final Pattern API_FILES = Pattern.compile("/api/v1/cases/[^/]+/attachments");

    private static final String ALERTS = ApiPath.V1 + "/alerts";

    private BodyBounds() {}

    static boolean isTooLarge(HttpServletRequest request, boolean known) {
        return isTooLarge(
                request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), ""),
                Objects.requireNonNullElse(request.getContentType(), ""),
                request.getContentLengthLong(),
                known);
    }

    /**
     * Whether it is more than the house is willing to read.
     *
     * @param bytes as the request says; less than none where it says nothing
     * @param known whether the caller is signed in
     */
    static boolean isTooLarge(String path, String type, long bytes, boolean known) {
        if (known && takesFiles(path, type)) {
            return false;
        }
        // The server puts a form with files on its disk by itself, as long as it goes on.
        return (bytes < 0 && isMultipart(type)) || bytes > most(path, known);
    }

    private static boolean takesFiles(String path, String type) {
        return path.startsWith("/files/")
                || (isMultipart(type)
                        && (FORMS_WITH_FILES.contains(path)
                                || API_FORMS_WITH_FILES.matcher(path).matches()))
                || (begins(type, "application/octet-stream") && API_FILES.matcher(path).matches());
    }

    private static long most(String path, boolean known) {
        if (known && path.equals(ALERTS)) {
            return AlertsResource.MOST_BYTES;
        }
        return ApiPath.isApi(path) ? JsonBodyReader.MOST_BYTES : MOST_FORM_BYTES;
    }

    private static boolean isMultipart(String type) {
        return begins(type, "multipart/");
    }

    private static boolean begins(String type, String kind) {
        return type.regionMatches(true, 0, kind, 0, kind.length());
    }
}

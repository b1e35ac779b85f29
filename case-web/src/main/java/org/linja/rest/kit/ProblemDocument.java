package org.linja.rest.kit;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.web.kit.Words;

/** A refusal as the API tells it (RFC 9457), in the caller's language. */
public final class ProblemDocument {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** After how many seconds it is worth trying again. */
    public static final int RETRY_SECONDS = 5;

    private static final int RETRY_SIGN_IN_SECONDS = 60;

    private ProblemDocument() {}

    /** Writes the refusal as the whole answer. */
    public static void send(
            Problem problem,
            Optional<LinjaPrincipal> person,
            HttpServletRequest request,
            HttpServletResponse response) {
        byte[] body = body(problem, person, request);
        response.setStatus(problem.type().status());
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        retryAfter(problem.type())
                .filter(unsaid -> response.getHeader("Retry-After") == null)
                .ifPresent(seconds -> response.setHeader("Retry-After", String.valueOf(seconds)));
        try {
            response.getOutputStream().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Seconds to wait before the same request may succeed; empty if it never will. */
    public static Optional<Integer> retryAfter(ProblemType type) {
        return switch (type) {
            case UNAVAILABLE -> Optional.of(RETRY_SECONDS);
            case TOO_MANY_REQUESTS -> Optional.of(RETRY_SIGN_IN_SECONDS);
            default -> Optional.empty();
        };
    }

    /** The document in UTF-8. */
    public static byte[] body(
            Problem problem, Optional<LinjaPrincipal> person, HttpServletRequest request) {
        return of(
                        problem,
                        CallerLanguage.of(request, person),
                        request.getRequestURI(),
                        RequestId.of(request))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static JsonObject of(Problem problem, Locale language, String instance, String requestId) {
        ProblemType type = problem.type();
        JsonObjectBuilder document =
                Jsons.object()
                        .add("type", "urn:linja:problem:" + type.slug())
                        .add("title", title(type))
                        .add("status", type.status())
                        .add("detail", detail(problem, language))
                        .add("instance", instance)
                        .add("requestId", requestId);
        if (!problem.errors().isEmpty()) {
            JsonArrayBuilder errors = Jsons.array();
            problem.errors().forEach(error -> errors.add(error(error, language)));
            document.add("errors", errors);
        }
        new TreeMap<>(problem.facts()).forEach(document::add);
        return document.build();
    }

    /** The kind of refusal for programmers, the same in every language. */
    private static String title(ProblemType type) {
        String words = type.slug().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Words of their own where those of the pages speak of the page. */
    private static String detail(Problem problem, Locale language) {
        String hotline = problem.facts().get("hotline");
        String end = problem.type().slug() + (hotline == null ? "" : ".hotline");
        String key = Words.knows(language, "api." + end) ? "api." + end : "problem." + end;
        return Words.say(language, key, hotline == null ? List.of() : List.of(hotline));
    }

    private static JsonObjectBuilder error(FieldError error, Locale language) {
        return Jsons.object()
                .add("field", error.field())
                .add("key", error.key())
                .add("message", Words.say(language, "error." + error.key(), error.arguments()));
    }
}

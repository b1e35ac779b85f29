package org.linja.rest.kit;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.CodePoints;

/** What a request says outside its body: in the path, the query and the headers. */
public final class Given {
    /** How many items a list holds when nobody asks for another number. */
    public static final int USUAL_LIMIT = 50;

    public static final int MOST_LIMIT = 200;

    private static final int LONGEST_TEXT = 500;
    private static final Pattern VERSION = Pattern.compile("\\s*\"?([0-9]{1,18})\"?\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{0,39}");

    private Given() {}

    /**
     * The version that {@code If-Match} names.
     *
     * @throws Problem {@code version-required} where it is absent, {@code stale-version} for
     *     something that never was a version of ours
     */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(ProblemType.VERSION_REQUIRED);
        }
        Matcher version = VERSION.matcher(ifMatch);
        if (!version.matches()) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        return Long.parseLong(version.group(1));
    }

    /** The header {@code Idempotency-Key}; {@code idempotency-key-missing} where it is absent. */
    public static String key(@Nullable String idempotencyKey) {
        if (idempotencyKey == null || idempotencyKey.isBlank()) {
            throw new Problem(ProblemType.IDEMPOTENCY_KEY_MISSING);
        }
        return idempotencyKey;
    }

    /** The case a path names; what is no number of a case is not found. */
    public static CaseId caseId(String number) {
        try {
            return CaseId.parse(number);
        } catch (IllegalArgumentException noNumber) {
            throw Problem.notFound();
        }
    }

    /** A code in a path, such as a customer's; what is none is not found. */
    public static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw Problem.notFound();
        }
        return text;
    }

    /** A number in a path; what is none is not found. */
    public static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw Problem.notFound();
        }
        return Long.parseLong(text);
    }

    /** Refuses a parameter that the endpoint does not know: a mistyped filter would show all. */
    public static void onlyKnown(UriInfo uri, Set<String> known) {
        for (String name : uri.getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                throw Problem.invalid(name, "unknown-field");
            }
        }
    }

    /** How many items are asked for, 1 to 200. */
    public static int limit(UriInfo uri, int usual) {
        String text = text(uri, "limit");
        if (text == null) {
            return usual;
        }
        boolean fits =
                NUMBER.matcher(text).matches()
                        && Long.parseLong(text) >= 1
                        && Long.parseLong(text) <= MOST_LIMIT;
        if (!fits) {
            throw Problem.invalid("limit", "out-of-range", "1", String.valueOf(MOST_LIMIT));
        }
        return Integer.parseInt(text);
    }

    /** The number behind which a list goes on; null from its beginning. */
    public static @Nullable Long after(UriInfo uri) {
        String text = text(uri, "after");
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw Problem.invalid("after", "not-a-number");
        }
        return Long.valueOf(text);
    }

    /** A number that must be there. */
    public static long requiredNumber(UriInfo uri, String name) {
        String text = text(uri, name);
        if (text == null) {
            throw Problem.invalid(name, "required");
        }
        if (!NUMBER.matcher(text).matches()) {
            throw Problem.invalid(name, "not-a-number");
        }
        return Long.parseLong(text);
    }

    /** A moment as ISO 8601 with an offset; null where the parameter is absent. */
    public static @Nullable Instant moment(UriInfo uri, String name) {
        String text = text(uri, name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            throw Problem.invalid(name, "not-a-time");
        }
    }

    /** A word of a fixed list; null where the parameter is absent. */
    public static <T> @Nullable T word(UriInfo uri, String name, Function<String, T> reader) {
        String text = text(uri, name);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid(name, "unknown-value");
        }
    }

    /** Whether it is asked for; not where the parameter is absent. */
    public static boolean flag(UriInfo uri, String name) {
        String text = text(uri, name);
        if (text != null && !text.matches("true|false")) {
            throw Problem.invalid(name, "unknown-value");
        }
        return "true".equals(text);
    }

    /**
     * A text; null where the parameter is absent or empty.
     *
     * @throws Problem {@code invalid-input} for more than 500 characters or a control among them
     */
    public static @Nullable String text(UriInfo uri, String name) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        String text = parameters.getFirst(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            throw Problem.invalid(name, "too-long", String.valueOf(LONGEST_TEXT));
        }
        if (text.codePoints().anyMatch(CodePoints::isControl)) {
            throw Problem.invalid(name, "control-characters");
        }
        return text;
    }
}

package org.linja.web.portal;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.Problem;

/** Reads ids of announced calls from addresses. */
final class CallIds {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private CallIds() {}

    /** Throws {@code not-found} for what is no id: nothing was announced under it. */
    static UUID of(@Nullable String text) {
        if (text == null || !ID.matcher(text).matches()) {
            throw Problem.notFound();
        }
        return UUID.fromString(text);
    }
}

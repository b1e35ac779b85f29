package org.linja.restrictions;

import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;

/** Why somebody restricts, opens or reads: always typed, never long. */
final class Reasons {
    private static final int LIMIT = 500;

    private Reasons() {}

    static String of(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static FieldChecks check(String reason) {
        return new FieldChecks().required("reason", reason).prose("reason", reason, LIMIT);
    }
}

package org.linja.attachments;

import java.util.List;
import org.linja.attachments.rules.FileRefusal;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** Puts why a file is not taken into the refusal that its sender meets. */
final class Refusals {
    private Refusals() {}

    static Problem of(FileRefusal why, String... arguments) {
        return new Problem(
                typeOf(why), List.of(new FieldError("file", why.key(), List.of(arguments))));
    }

    private static ProblemType typeOf(FileRefusal why) {
        return switch (why) {
            case EMPTY -> ProblemType.INVALID_INPUT;
            case TOO_LARGE, CASE_HOLDS_ENOUGH, CASE_IS_FULL, CUSTOMER_IS_FULL ->
                    ProblemType.TOO_LARGE;
            case TYPE_NOT_TAKEN -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case TWO_IN_ONE,
                    DAMAGED,
                    LOCKED,
                    EXPANDS_TOO_MUCH,
                    LEADS_OUTSIDE,
                    TOO_MANY_INSIDE,
                    MACROS,
                    TOO_MANY_PIXELS ->
                    ProblemType.FILE_REFUSED;
        };
    }
}

package org.linja.platform.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.CodePoints;

/** Gathers everything that is wrong with an input, so that the caller hears it in one answer. */
public final class FieldChecks {
    private final List<FieldError> errors = new ArrayList<>();

    /** A text of one line: present, within the limit, without control characters. */
    public FieldChecks line(String field, @Nullable String value, int limit) {
        return required(field, value).text(field, value, limit, false);
    }

    /** A text that may be absent and may run over several lines. */
    public FieldChecks prose(String field, @Nullable String value, int limit) {
        return text(field, value, limit, true);
    }

    public FieldChecks required(String field, @Nullable String value) {
        return check(value != null && !value.isBlank(), field, "required");
    }

    public FieldChecks check(boolean holds, String field, String key, String... arguments) {
        if (!holds) {
            errors.add(new FieldError(field, key, List.of(arguments)));
        }
        return this;
    }

    /** What was wrong, for whoever goes on all the same. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * Goes on only if nothing was wrong.
     *
     * @throws Problem {@code invalid-input} naming every field that is wrong
     */
    public void orRefuse() {
        if (!errors.isEmpty()) {
            throw new Problem(ProblemType.INVALID_INPUT, errors);
        }
    }

    private FieldChecks text(String field, @Nullable String value, int limit, boolean lines) {
        if (value == null) {
            return this;
        }
        check(value.length() <= limit, field, "too-long", String.valueOf(limit));
        boolean clean =
                value.codePoints()
                        .noneMatch(
                                c -> CodePoints.isControl(c) && !(lines && CodePoints.isLayout(c)));
        return check(clean, field, "control-characters");
    }
}

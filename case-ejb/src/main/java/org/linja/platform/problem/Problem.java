package org.linja.platform.problem;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Map;

/**
 * A refusal in words that its caller understands, by whoever finds the reason: a use case, or a
 * door before one is asked. A transaction that it leaves is rolled back and nothing is written.
 */
@ApplicationException(rollback = true)
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final List<FieldError> errors;
    private final Map<String, String> facts;

    public Problem(ProblemType type) {
        this(type, List.of(), Map.of());
    }

    public Problem(ProblemType type, Map<String, String> facts) {
        this(type, List.of(), facts);
    }

    public Problem(ProblemType type, List<FieldError> errors) {
        this(type, errors, Map.of());
    }

    private Problem(ProblemType type, List<FieldError> errors, Map<String, String> facts) {
        super(type.slug() + " " + errors.stream().map(FieldError::field).toList());
        this.type = type;
        this.errors = List.copyOf(errors);
        this.facts = Map.copyOf(facts);
    }

    /** There is no such thing for whoever asks. */
    public static Problem notFound() {
        return new Problem(ProblemType.NOT_FOUND);
    }

    /**
     * A refusal because of a single field.
     *
     * @param field as {@link FieldError} names it
     * @param key of its words, without {@code error.}
     */
    public static Problem at(String field, ProblemType type, String key) {
        return new Problem(type, List.of(new FieldError(field, key)));
    }

    /**
     * {@code invalid-input} for a single field; several are gathered by {@link FieldChecks}.
     *
     * @param field as {@link FieldError} names it; empty for the input as a whole
     * @param key of its words, without {@code error.}
     * @param arguments what is filled into them
     */
    public static Problem invalid(String field, String key, String... arguments) {
        return new Problem(
                ProblemType.INVALID_INPUT, List.of(new FieldError(field, key, List.of(arguments))));
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Further members of the problem document, such as {@code hotline}. */
    public Map<String, String> facts() {
        return facts;
    }
}

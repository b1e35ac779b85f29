package org.linja.platform.problem;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Map;

/** A refusal, thrown by use cases only; the transaction is rolled back and nothing is written. */
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

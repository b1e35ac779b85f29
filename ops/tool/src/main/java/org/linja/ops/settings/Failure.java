package org.linja.ops.settings;

/** A refusal the operator can act on: one line that says what is wrong and what to do. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String line) {
        super(line);
    }

    public Failure(String line, Throwable cause) {
        super(line, cause);
    }

    /** The one line for the operator. */
    public String line() {
        return String.valueOf(getMessage());
    }
}

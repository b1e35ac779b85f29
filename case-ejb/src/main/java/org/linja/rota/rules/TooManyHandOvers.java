package org.linja.rota.rules;

/** A question about a rotation has more than {@link Rotation#MOST_HAND_OVERS} for an answer. */
public class TooManyHandOvers extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public TooManyHandOvers(String message) {
        super(message);
    }
}

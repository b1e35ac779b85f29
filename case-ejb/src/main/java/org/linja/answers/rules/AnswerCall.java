package org.linja.answers.rules;

/**
 * Tells one call about a waiting answer from every other, and says which answer it is about.
 *
 * @param call the how-manieth about this answer
 */
public record AnswerCall(long answer, int call) {
    /** More often nobody is called about one answer. */
    public static final int MOST_CALLS = 999;

    private static final long CALLS = 1_000;

    public AnswerCall {
        if (call < 1 || call > MOST_CALLS) {
            throw new IllegalArgumentException("Call %d of an answer".formatted(call));
        }
    }

    /** As one number. */
    public long number() {
        return answer * CALLS + call;
    }

    /** Which answer the call of this number is about. */
    public static long answerOf(long number) {
        return number / CALLS;
    }
}

package org.linja.cases;

import org.linja.platform.problem.Problem;

/**
 * What may be told to a customer beside an answer, as a question, a solution or a promise, without
 * a second person having read it. By another door nothing goes out that waits at the first.
 */
public interface WordsToCustomer {
    /** As what the customer reads it. */
    enum As {
        STATEMENT,
        /** Somebody answers for it anyway: that it commits is what it is for. */
        COMMITMENT
    }

    /**
     * Lets the words pass.
     *
     * @throws Problem {@code words-need-reader} with the classes for which the contract wants them
     *     read
     */
    void admit(SupportCase supportCase, String words, As as);
}

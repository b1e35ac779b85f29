package org.linja.answers.rules;

import java.util.Optional;

/** Why a person may not decide on an answer. */
public enum HeldRefusal {
    /** They wrote it, by this account or another one. */
    SAME_PERSON,
    /** It was written anew since they read it. */
    REWRITTEN,
    /** Whoever wrote it may answer nobody any more: it cannot go out in their name. */
    WRITER_LEFT,
    /** They have no right to let answers out, or not any more. */
    NO_RIGHT;

    /**
     * What is known at the moment of the act, whatever a page showed before.
     *
     * @param own whether reader and writer are one person
     * @param read which writing they read
     */
    public record Facts(
            boolean own,
            int revision,
            int read,
            boolean writerMayAnswer,
            boolean readerMayRelease) {}

    /** Why the answer cannot be let out; nothing if it can. */
    public static Optional<HeldRefusal> ofRelease(Facts facts) {
        return ofSendingBack(facts)
                .or(() -> facts.writerMayAnswer() ? Optional.empty() : Optional.of(WRITER_LEFT));
    }

    /** Why it cannot be sent back; nothing if it can. */
    public static Optional<HeldRefusal> ofSendingBack(Facts facts) {
        if (facts.own()) {
            return Optional.of(SAME_PERSON);
        }
        if (!facts.readerMayRelease()) {
            return Optional.of(NO_RIGHT);
        }
        return facts.revision() == facts.read() ? Optional.empty() : Optional.of(REWRITTEN);
    }
}

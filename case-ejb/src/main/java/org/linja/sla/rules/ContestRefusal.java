package org.linja.sla.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.rules.Slugged;

/** Why a customer cannot contest an entry of a case. */
public enum ContestRefusal implements Slugged {
    /** There is no question with this number. */
    NO_SUCH_QUESTION,
    /** There is no answer with this number that counted as useful. */
    NO_USEFUL_ANSWER,
    ALREADY_CONTESTED,
    /** The answer stood uncontested for longer than the contract allows. */
    TOO_LATE;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static ContestRefusal of(String slug) {
        return Slugged.parse(ContestRefusal.class, slug);
    }

    /** Why the pause that question {@code seq} began cannot be contested; nothing if it can. */
    public static Optional<ContestRefusal> ofPause(List<Entry> history, long seq) {
        boolean asked =
                history.stream()
                        .anyMatch(
                                entry ->
                                        entry.seq() == seq
                                                && entry.kind() == EntryKind.QUESTION_ASKED);
        if (!asked) {
            return Optional.of(NO_SUCH_QUESTION);
        }
        return isContested(history, EntryKind.PAUSE_CONTESTED, seq)
                ? Optional.of(ALREADY_CONTESTED)
                : Optional.empty();
    }

    /**
     * Why the answer {@code seq} cannot be called useless at {@code now}; nothing if it can.
     *
     * @param within so long after an answer its customer may say that it was of no use; wall time
     */
    public static Optional<ContestRefusal> ofResponse(
            List<Entry> history, long seq, Duration within, Instant now) {
        Optional<Entry> answer =
                history.stream()
                        .filter(entry -> entry.seq() == seq && isUsefulWord(entry))
                        .findFirst();
        if (answer.isEmpty()) {
            return Optional.of(NO_USEFUL_ANSWER);
        }
        if (isContested(history, EntryKind.RESPONSE_CONTESTED, seq)) {
            return Optional.of(ALREADY_CONTESTED);
        }
        return now.isAfter(answer.get().occurredAt().plus(within))
                ? Optional.of(TOO_LATE)
                : Optional.empty();
    }

    private static boolean isUsefulWord(Entry entry) {
        return switch (entry.kind()) {
            case QUESTION_ASKED, ANSWER_GIVEN -> StopRule.stops(ClockKind.USEFUL_RESPONSE, entry);
            default -> false;
        };
    }

    private static boolean isContested(List<Entry> history, EntryKind kind, long seq) {
        String number = String.valueOf(seq);
        return history.stream()
                .anyMatch(
                        entry ->
                                entry.kind() == kind
                                        && number.equals(entry.data().get(Happened.CONTESTED)));
    }
}

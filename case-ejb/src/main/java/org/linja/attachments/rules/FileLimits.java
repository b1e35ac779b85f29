package org.linja.attachments.rules;

import java.util.Optional;

/**
 * How much a house takes.
 *
 * @param oneBytes the largest file
 * @param mostOfCase how many files a case holds
 * @param caseBytes how large they may be together
 * @param customerBytes how large all files of a customer may be together
 */
public record FileLimits(long oneBytes, int mostOfCase, long caseBytes, long customerBytes) {
    /** What is kept already. */
    public record Held(int ofCase, long caseBytes, long customerBytes) {}

    /**
     * Whether a case that has files already has no room for these as well. A case without any takes
     * what was taken one by one for its writing.
     */
    public boolean areTooMany(Held held, int files, long bytes) {
        boolean many = held.ofCase() + files > mostOfCase;
        return held.ofCase() > 0 && (many || held.caseBytes() + bytes > caseBytes);
    }

    /** Why {@code bytes} more are not taken; nothing if they are. */
    public Optional<FileRefusal> refusal(Held held, long bytes) {
        if (bytes == 0) {
            return Optional.of(FileRefusal.EMPTY);
        }
        if (bytes > oneBytes) {
            return Optional.of(FileRefusal.TOO_LARGE);
        }
        if (held.ofCase() >= mostOfCase) {
            return Optional.of(FileRefusal.CASE_HOLDS_ENOUGH);
        }
        if (held.caseBytes() + bytes > caseBytes) {
            return Optional.of(FileRefusal.CASE_IS_FULL);
        }
        return held.customerBytes() + bytes > customerBytes
                ? Optional.of(FileRefusal.CUSTOMER_IS_FULL)
                : Optional.empty();
    }
}

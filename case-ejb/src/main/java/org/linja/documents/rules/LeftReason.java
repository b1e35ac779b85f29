package org.linja.documents.rules;

import java.util.Collection;
import org.linja.platform.rules.Slugged;

/** Why a batch has written nothing of a case; the others went on. */
public enum LeftReason implements Slugged {
    /** A letter of a case in which nobody was answered. */
    NOTHING_TO_SAY,
    /** The case has as many documents as it may have. */
    TOO_MANY_DOCUMENTS,
    /** It was closed to whoever ordered the batch. */
    CASE_RESTRICTED,
    /** Somebody held it for longer than is waited, or was faster each time that it was tried. */
    BUSY,
    /** A fault of ours, which stands in the log. */
    DEFECT;

    /**
     * The reason of a refusal.
     *
     * @param refusal its slug
     * @param fields the keys of what was wrong with fields
     */
    public static LeftReason of(String refusal, Collection<String> fields) {
        for (LeftReason reason : values()) {
            if (refusal.equals(reason.slug()) || fields.contains(reason.slug())) {
                return reason;
            }
        }
        return switch (refusal) {
            // To whoever ordered it, what they may not see is not there.
            case "not-found", "act-not-allowed" -> CASE_RESTRICTED;
            case "stale-version" -> BUSY;
            default -> DEFECT;
        };
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static LeftReason of(String slug) {
        return Slugged.parse(LeftReason.class, slug);
    }
}

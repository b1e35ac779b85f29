package org.linja.intake;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.intake.rules.CallCode;

/**
 * A matter that its customer wrote and must phone about: what was written, when it was first tried,
 * and the code by which the desk finds it.
 *
 * @param attemptedAt when it was first tried, whichever code of it this is
 * @param draft what was written, by the names of the phone desk's fields
 * @param foundBy name of whoever has it at the desk; null while nobody has
 * @param number of the case that came of it; null while there is none
 */
public record AnnouncedCall(
        UUID id,
        long customerId,
        long personId,
        String key,
        CallCode code,
        String hotline,
        Instant attemptedAt,
        Instant expiresAt,
        Map<String, String> draft,
        @Nullable String foundBy,
        @Nullable CaseId number)
        implements Serializable {

    /** Longer than that after its code nobody writes down what they have found. */
    private static final Duration WRITTEN_WITHIN = Duration.ofHours(1);

    /** Whether the desk may find it or make a case of it any moment: then it is looked at often. */
    public boolean isAwaited(Instant now) {
        return number == null
                && now.isBefore(foundBy == null ? expiresAt : expiresAt.plus(WRITTEN_WITHIN));
    }

    /** Whether its code may still be said. */
    public boolean isSayable(Instant now) {
        return foundBy == null && number == null && now.isBefore(expiresAt);
    }
}

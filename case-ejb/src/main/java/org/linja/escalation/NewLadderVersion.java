package org.linja.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.RungDraft;

/**
 * A version of a ladder that somebody asks for.
 *
 * @param basedOn number of the newest version its writer knows; null for a ladder that is new
 * @param rungs from the first to the last; those of one severity and clock belong together
 * @param reason why it is to be
 */
public record NewLadderVersion(
        String code, @Nullable Long basedOn, List<RungDraft> rungs, String reason) {

    public NewLadderVersion {
        rungs = List.copyOf(rungs);
    }

    int basis() {
        return basedOn == null ? 0 : Math.toIntExact(basedOn);
    }
}

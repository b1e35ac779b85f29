package org.linja.restrictions;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.ReadingGround;

/**
 * What whoever may read a restricted case is told of that.
 *
 * @param ground by what right they read it; null where it is not restricted
 * @param restrictions what closes it
 * @param glasses who broke the glass before it, the newest first
 */
public record RestrictionView(
        @Nullable ReadingGround ground, List<RestrictionRow> restrictions, List<GlassRow> glasses)
        implements Serializable {
    /** Whether there is anything to tell. */
    public boolean isTold() {
        return ground != null || !glasses.isEmpty();
    }
}

package org.linja.web.portal;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.people.ShowColleagues;

/**
 * What an administrator was about to give somebody when they were asked for a second factor; it
 * comes back once, to the people of the same firm, with the version that was seen then.
 */
@SessionScoped
public class InterruptedChange implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable ColleagueChange kept;

    void keep(ColleagueChange change) {
        kept = change;
    }

    void forget() {
        kept = null;
    }

    /**
     * The change to show. A page that is drawn with its panel open was not left: what was kept for
     * it is forgotten, and what is sent next was seen as it stands now. In one browser another
     * firm's administrator may have come since.
     */
    ColleagueChange orElse(ColleagueChange shown, ShowColleagues colleagues) {
        ColleagueChange was = kept;
        kept = null;
        if (shown.isOpen()) {
            return shown.seenIn(colleagues.show());
        }
        if (was == null) {
            return shown;
        }
        long person = was.getId();
        return colleagues.show().stream().anyMatch(one -> one.id() == person) ? was : shown;
    }
}

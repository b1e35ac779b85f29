package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.linja.cases.NamedClaim;
import org.linja.portal.Availability;
import org.linja.portal.ShowAvailability;
import org.linja.portal.rules.Presence;
import org.linja.web.kit.Words;
import org.linja.web.kit.ZonedTimes;

/** Who is there now and until when, in the reader's words and zone. */
@Named
@RequestScoped
public class AvailabilityNow {
    private static final String PREFIX = "portal.open-case.";

    @Inject ShowAvailability showAvailability;
    @Inject OpenCasePage page;
    @Inject Words words;
    @Inject ZonedTimes times;

    private @Nullable Availability shown;
    private NamedClaim shownFor = NamedClaim.NOTHING;

    /** A request that chooses another service asks before and after it has chosen. */
    public Availability getShown() {
        Availability read = shown;
        NamedClaim claim = page.getForm().claim();
        if (read == null || !claim.equals(shownFor)) {
            read = showAvailability.show(claim);
            shown = read;
            shownFor = claim;
        }
        return read;
    }

    /** People who answer. */
    public String say(Presence presence) {
        return say(PREFIX + "people.", presence);
    }

    /** The hours that the contract promises; empty where there is none. */
    public String sayHours() {
        Presence hours = getShown().hours();
        return hours == null ? "" : say(PREFIX + "hours.", hours);
    }

    private String say(String prefix, Presence presence) {
        String end = presence.there() ? "now" : "later";
        return presence.changesAt() == null
                ? words.say(prefix + end + ".open")
                : words.say(prefix + end, times.full(presence.changesAt()));
    }
}

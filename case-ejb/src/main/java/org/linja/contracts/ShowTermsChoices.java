package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.linja.calendars.Calendars;
import org.linja.platform.security.Role;

/** Shows what new terms may name: the published calendars and ladders. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ShowTermsChoices {
    @Inject Calendars calendars;
    @Inject Contracts contracts;

    /** Codes of all published calendars. */
    public Set<String> calendars() {
        return calendars.codes();
    }

    /** Codes of all published ladders. */
    public Set<String> ladders() {
        return contracts.ladderCodes();
    }
}

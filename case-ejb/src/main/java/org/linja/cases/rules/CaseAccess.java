package org.linja.cases.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may see a case at all; what is hidden from somebody does not exist for him. */
public final class CaseAccess {

    // By name, because roles live in a shell and rules know no shell.
    private static final Set<String> STAFF =
            Set.of("LINE_1", "LINE_2", "DUTY_MANAGER", "AUDITOR", "SYSTEM");

    private CaseAccess() {}

    /**
     * Whether somebody may see a case of customer {@code caseCustomer}. Whoever belongs to a
     * customer sees that customer's cases and no others, whatever roles were given beside; of the
     * house, those who work on cases or audit them see all. An administrator's role alone shows no
     * case.
     *
     * @param actorCustomer the customer the person belongs to, null for the house's own people
     */
    public static boolean maySee(
            @Nullable Long actorCustomer, Set<String> roles, long caseCustomer) {
        if (actorCustomer != null) {
            return actorCustomer == caseCustomer && roles.contains("CUSTOMER");
        }
        return roles.stream().anyMatch(STAFF::contains);
    }
}

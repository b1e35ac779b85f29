package org.linja.people;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linja.contracts.rules.MailAddress;
import org.linja.people.rules.CustomerRight;
import org.linja.platform.problem.FieldChecks;

/**
 * A customer's person to be invited, as it is typed.
 *
 * @param right slug of what they may do
 */
public record NewColleague(String name, String email, String right, String language, String zone)
        implements Serializable {
    private static final int NAME_LIMIT = 120;

    /** Refuses whoever could not be invited: every wrong field is named. */
    void check() {
        FieldChecks checks =
                new FieldChecks()
                        .line("name", name, NAME_LIMIT)
                        .check(MailAddress.fits(email), "email", "email-form")
                        .check(CustomerRight.knows(right), "right", "unknown-value");
        new LanguageAndZone(language, zone).checked(checks).orRefuse();
    }

    /** Whether the right is one that decides or signs. */
    boolean isGrave() {
        return CustomerRight.knows(right) && CustomerRight.of(right).isGrave();
    }

    /** What the trail keeps of it. */
    Map<String, String> byName(String login, String customer) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("login", login);
        told.put("name", name);
        told.put("email", email);
        told.put("language", language);
        told.put("zone", zone);
        told.put("customer", customer);
        told.put("right", right);
        return told;
    }
}

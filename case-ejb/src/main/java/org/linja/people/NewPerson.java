package org.linja.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.rules.Languages;
import org.linja.platform.security.Role;

/**
 * A person to be given an account.
 *
 * @param customer code of the customer they belong to; set exactly for the role CUSTOMER
 */
public record NewPerson(
        String login,
        String name,
        String email,
        String language,
        String zone,
        @Nullable String customer,
        Set<String> roles,
        String password) {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{1,39}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"\\\\]{1,64}@[^\\s@<>,;:\"\\\\]{1,190}");

    /** Refuses a person who could not work: every wrong field but the password is named. */
    void check() {
        boolean customerOnly = roles.equals(Set.of(Role.CUSTOMER));
        new FieldChecks()
                .check(LOGIN.matcher(login).matches(), "login", "login-form")
                .line("name", name, 120)
                .check(EMAIL.matcher(email).matches(), "email", "email-form")
                .check(Languages.ALL.contains(language), "language", "unknown-value")
                .check(isZone(zone), "zone", "unknown-zone")
                .check(!roles.isEmpty(), "roles", "required")
                .check(Role.ALL.containsAll(roles), "roles", "unknown-value")
                .check(!roles.contains(Role.CUSTOMER) || customerOnly, "roles", "customer-alone")
                .check(customerOnly == (customer != null), "customer", "customer-needs-firm")
                .orRefuse();
    }

    /** What the trail keeps of it: everything but the password. */
    Map<String, String> byName() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("login", login);
        told.put("name", name);
        told.put("email", email);
        told.put("language", language);
        told.put("zone", zone);
        if (customer != null) {
            told.put("customer", customer);
        }
        told.put("roles", told(roles));
        return told;
    }

    /** Roles in one line, always in the same order. */
    static String told(Collection<String> roles) {
        return roles.stream().sorted().collect(Collectors.joining(" "));
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return zone.indexOf('/') > 0;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}

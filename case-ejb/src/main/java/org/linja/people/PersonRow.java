package org.linja.people;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.people.rules.CustomerRight;
import org.linja.platform.security.Role;

/**
 * A person as administrators see them.
 *
 * @param right what a customer's person may do; null for the house's own people
 * @param invited whether they have not come yet, and so have no password
 * @param secondFactor whether a password alone does not prove them
 */
public record PersonRow(
        long id,
        long version,
        String login,
        String name,
        String email,
        String language,
        String zone,
        @Nullable String customer,
        List<String> roles,
        boolean enabled,
        @Nullable CustomerRight right,
        boolean invited,
        boolean secondFactor)
        implements Serializable {
    private static final Set<String> CALLED = Set.of(Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER);

    /** Open, invited or disabled, as screens say it. */
    public String standing() {
        if (!enabled) {
            return "disabled";
        }
        return invited ? "invited" : "open";
    }

    /** Whether they can come in and keep the people of their firm. */
    public boolean keepsPeople() {
        return enabled && !invited && right == CustomerRight.ADMINISTRATOR;
    }

    /** In which language and zone they read. */
    public LanguageAndZone reads() {
        return new LanguageAndZone(language, zone);
    }

    /** Whether they can be called about a case. */
    public boolean isCallable() {
        return customer == null && roles.stream().anyMatch(CALLED::contains);
    }
}

package org.linja.people;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.platform.security.Role;

/** A person as administrators see them. */
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
        boolean enabled)
        implements Serializable {
    private static final Set<String> CALLED = Set.of(Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER);

    /** Whether they can be called about a case. */
    public boolean isCallable() {
        return customer == null && roles.stream().anyMatch(CALLED::contains);
    }
}

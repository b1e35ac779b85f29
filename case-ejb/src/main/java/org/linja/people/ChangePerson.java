package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Disables and enables accounts, sets a new password, gives and takes roles. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ChangePerson {
    @Inject People people;

    public void disable(long id, long version) {
        requireFresh(people.enable(id, false, version), id);
        requireAdministrator();
    }

    public void enable(long id, long version) {
        requireFresh(people.enable(id, true, version), id);
    }

    /** Sets a new password; everything remembered of the old one is void at once. */
    public void resetPassword(long id, long version, String password) {
        Password.check(password);
        requireFresh(people.newPassword(id, Password.hash(password), version), id);
    }

    /** Gives a person of the house exactly these roles. */
    public void giveRoles(long id, long version, Set<String> roles) {
        PersonRow person = people.byId(id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        boolean customersPerson = person.customer() != null;
        new FieldChecks()
                .check(!roles.isEmpty(), "roles", "required")
                .check(Role.ALL.containsAll(roles), "roles", "unknown-value")
                .check(customersPerson == roles.contains(Role.CUSTOMER), "roles", "customer-alone")
                .check(!customersPerson || roles.size() == 1, "roles", "customer-alone")
                .orRefuse();
        requireFresh(people.touch(id, version), id);
        people.giveRoles(id, roles);
        requireAdministrator();
    }

    private void requireFresh(boolean fresh, long id) {
        if (!fresh) {
            boolean known = people.byId(id).isPresent();
            throw new Problem(known ? ProblemType.STALE_VERSION : ProblemType.NOT_FOUND);
        }
    }

    private void requireAdministrator() {
        if (people.enabledAdministrators() == 0) {
            throw new Problem(ProblemType.LAST_ADMINISTRATOR);
        }
    }
}

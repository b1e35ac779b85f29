package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;

/** Disables and enables accounts, sets a new password, gives and takes roles. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ChangePerson {
    @Inject People people;
    @Inject OpenDoors doors;
    @Inject DroppedFactors dropped;
    @Inject SecondFactor secondFactor;
    @Inject OwnAddress address;
    @Inject SignInProviders providers;
    @Inject Customers customers;
    @Inject PasswordRules rules;
    @Inject PasswordPepper pepper;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    public void disable(long id, long version) {
        requireFresh(people.enable(id, false, version), id);
        doors.shut(id);
        providers.release(id);
        requireAdministrator();
        record(AdministrationAct.PERSON_DISABLED, id, List.of());
    }

    /**
     * Lets somebody in again.
     *
     * @throws Problem {@code invalid-input} at {@code email} where their address is another's now
     */
    public void enable(long id, long version) {
        people.byId(id).ifPresent(address::requireStill);
        requireFresh(people.enable(id, true, version), id);
        record(AdministrationAct.PERSON_ENABLED, id, List.of());
    }

    /**
     * Sets a new password; everything remembered of the old one is void at once.
     *
     * @throws Problem {@code second-factor-needed}: whoever sets somebody's password can be them
     */
    public void resetPassword(long id, long version, String password) {
        secondFactor.require(SecondFactor.FRESH);
        PersonRow person = people.byId(id).orElseThrow(Problem::notFound);
        rules.check("password", password, person.login(), person.name(), person.email());
        requireFresh(people.newPassword(id, pepper.hash(password), version), id);
        doors.shut(id);
        record(AdministrationAct.PASSWORD_RESET, id, List.of());
    }

    /**
     * Takes the second factor of somebody who has lost it; they are told by mail.
     *
     * @throws Problem {@code act-not-allowed} where there is none, and for one's own; {@code
     *     second-factor-needed}
     */
    public void dropFactor(long id, long version) {
        secondFactor.require(SecondFactor.FRESH);
        requireFresh(people.touch(id, version), id);
        dropped.dropOfAnother(id, customerOf(id), actor.get());
    }

    /**
     * Gives a person of the house exactly these roles.
     *
     * @throws Problem {@code second-factor-needed} to make an administrator
     */
    public void giveRoles(long id, long version, Set<String> roles) {
        PersonRow person = people.byId(id).orElseThrow(Problem::notFound);
        boolean customersPerson = person.customer() != null;
        new FieldChecks()
                .check(!roles.isEmpty(), "roles", "required")
                .check(Role.ALL.containsAll(roles), "roles", "unknown-value")
                .check(customersPerson == roles.contains(Role.CUSTOMER), "roles", "customer-alone")
                .check(!customersPerson || roles.size() == 1, "roles", "customer-alone")
                .orRefuse();
        if (roles.contains(Role.ADMINISTRATOR)) {
            secondFactor.require(SecondFactor.FRESH);
        }
        requireFresh(people.touch(id, version), id);
        people.giveRoles(id, roles);
        requireAdministrator();
        record(
                AdministrationAct.ROLES_GIVEN,
                id,
                FieldChange.between(
                        Map.of("roles", NewPerson.told(person.roles())),
                        Map.of("roles", NewPerson.told(roles))));
    }

    private void record(AdministrationAct act, long id, List<FieldChange> changes) {
        trail.add(act, LastingName.ofPerson(id), customerOf(id), changes, actor.get(), clock.now());
    }

    private @Nullable Long customerOf(long id) {
        return people.byId(id)
                .map(PersonRow::customer)
                .flatMap(customers::byCode)
                .map(Customer::id)
                .orElse(null);
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

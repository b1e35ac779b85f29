package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;

/** Gives a person an account. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class CreatePerson {
    @Inject People people;
    @Inject Customers customers;
    @Inject PasswordRules rules;
    @Inject PasswordPepper pepper;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;
    @Inject SecondFactor secondFactor;
    @Inject OwnAddress address;

    /**
     * Creates the account and returns its id.
     *
     * @throws Problem {@code invalid-input}, {@code login-taken} or {@code unknown-customer};
     *     {@code second-factor-needed} where the person is to administer
     */
    public long create(NewPerson person) {
        person.check();
        if (person.roles().contains(Role.ADMINISTRATOR)) {
            secondFactor.require(SecondFactor.FRESH);
        }
        rules.check("password", person.password(), person.login(), person.name(), person.email());
        if (people.accountOf(person.login()).isPresent()) {
            throw Problem.at("login", ProblemType.LOGIN_TAKEN, "login-taken");
        }
        address.requireFor(person.email(), person.customer() == null);
        Optional<Customer> customer =
                Optional.ofNullable(person.customer()).flatMap(customers::byCode);
        if (person.customer() != null && customer.isEmpty()) {
            throw new Problem(ProblemType.UNKNOWN_CUSTOMER);
        }
        long id = people.add(person, pepper.hash(person.password()), false);
        trail.add(
                AdministrationAct.PERSON_CREATED,
                LastingName.ofPerson(id),
                customer.map(Customer::id).orElse(null),
                FieldChange.between(Map.of(), person.byName()),
                actor.get(),
                clock.now());
        return id;
    }
}

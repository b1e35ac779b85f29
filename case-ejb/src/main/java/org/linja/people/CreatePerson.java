package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.contracts.Customers;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Gives a person an account. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class CreatePerson {
    @Inject People people;
    @Inject Customers customers;

    /**
     * Creates the account and returns its id.
     *
     * @throws Problem {@code invalid-input}, {@code login-taken} or {@code unknown-customer}
     */
    public long create(NewPerson person) {
        person.check();
        if (people.accountOf(person.login()).isPresent()) {
            throw new Problem(
                    ProblemType.LOGIN_TAKEN, List.of(new FieldError("login", "login-taken")));
        }
        if (person.customer() != null && customers.byCode(person.customer()).isEmpty()) {
            throw new Problem(ProblemType.UNKNOWN_CUSTOMER);
        }
        return people.add(person, Password.hash(person.password()), false);
    }
}

package org.linja.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linja.platform.problem.FieldChecks;

/**
 * The address of somebody of the house is nobody else's: whoever reads it can sign in as everybody
 * who has it, and what two people must do would be done by one (ADR 0074).
 */
@ApplicationScoped
class OwnAddress {
    private static final long NEW = 0;

    @Inject People people;

    /** Refuses an address that is to be given, at its field. */
    void requireFor(String email, boolean ofHouse) {
        require(email, ofHouse, NEW);
    }

    /** Refuses to let somebody in again whose address is another's by now. */
    void requireStill(PersonRow person) {
        require(person.email(), person.customer() == null, person.id());
    }

    private void require(String email, boolean ofHouse, long id) {
        people.holdAddresses();
        new FieldChecks()
                .check(!people.isAddressTaken(email, ofHouse, id), "email", "email-taken")
                .orRefuse();
    }
}

package org.linja.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;

/** The people of one customer as that customer's administrator meets them, and nobody else's. */
@ApplicationScoped
class Colleagues {
    @Inject People people;

    /**
     * A colleague whom nobody changed since this version; held, and their version raised. What one
     * administrator of a customer does to its people waits for the other.
     *
     * @throws Problem {@code not-found} also for another customer's; {@code stale-version}
     */
    PersonRow change(Actor who, long id, long version) {
        long firm = who.firm();
        people.holdColleagues(firm);
        PersonRow person = people.colleague(firm, id).orElseThrow(Problem::notFound);
        if (!people.touch(id, version)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        return person;
    }

    /** Refuses what would leave the customer without anybody who administers its people. */
    void requireAdministrator(Actor who) {
        if (people.administratorsOf(who.firm()) == 0) {
            throw new Problem(ProblemType.LAST_ADMINISTRATOR);
        }
    }
}

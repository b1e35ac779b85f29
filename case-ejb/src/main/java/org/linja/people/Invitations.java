package org.linja.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.contracts.Customer;
import org.linja.people.rules.KeyKind;
import org.linja.people.rules.LoginName;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/**
 * Invites a customer's people, whoever asks for it: an account without a password, and a letter.
 */
@ApplicationScoped
class Invitations {
    /**
     * More people than any customer has; a limit all the same. Closed accounts count: else whoever
     * invites and closes could send letters without end.
     */
    private static final int MOST_PEOPLE = 500;

    /** The letters of one person follow no closer upon each other. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Inject People people;
    @Inject PersonKeys keys;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;

    /**
     * Sends the first letter and returns the person's id.
     *
     * @throws Problem {@code customer-disabled}; {@code invalid-input}; {@code act-not-allowed} for
     *     a customer that has too many people already
     */
    long send(Customer customer, NewColleague colleague, Actor who) {
        if (!customer.enabled()) {
            throw new Problem(ProblemType.CUSTOMER_DISABLED);
        }
        colleague.check();
        people.holdColleagues(customer.id());
        if (people.colleagues(customer.id()).size() >= MOST_PEOPLE) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED, Map.of("most", "" + MOST_PEOPLE));
        }
        for (int nth = 1; nth <= LoginName.MOST_TRIES; nth++) {
            String login = LoginName.of(customer.code(), colleague.email(), nth);
            Optional<Long> id = people.invite(login, colleague, customer.id());
            if (id.isPresent()) {
                tell(id.get(), login, colleague, customer, who);
                return id.get();
            }
        }
        throw new Problem(ProblemType.LOGIN_TAKEN);
    }

    /**
     * Sends another letter; the one before is worth nothing any more.
     *
     * @throws Problem {@code act-not-allowed} for whoever has come; {@code too-many-requests} while
     *     the letter before is hardly out
     */
    void again(PersonRow person, long customerId, Actor who) {
        if (!person.invited() || !person.enabled()) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED, Map.of("state", "joined"));
        }
        Instant now = clock.now();
        if (keys.isFresh(person.id(), KeyKind.INVITATION, now, PAUSE)) {
            throw new Problem(
                    ProblemType.TOO_MANY_REQUESTS, Map.of("minutes", "" + PAUSE.toMinutes()));
        }
        keys.issue(person.id(), customerId, KeyKind.INVITATION, now);
        trail.add(
                AdministrationAct.PERSON_INVITED,
                LastingName.ofPerson(person.id()),
                customerId,
                List.of(),
                who,
                now);
    }

    private void tell(long id, String login, NewColleague colleague, Customer customer, Actor who) {
        Instant now = clock.now();
        keys.issue(id, customer.id(), KeyKind.INVITATION, now);
        trail.add(
                AdministrationAct.PERSON_INVITED,
                LastingName.ofPerson(id),
                customer.id(),
                FieldChange.between(Map.of(), colleague.byName(login, customer.code())),
                who,
                now);
    }
}

package org.linja.following;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.people.OnePerson;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Lets running cases follow a calendar, or not, by a second person: whoever published a version may
 * decide for new cases, but not alone over deadlines that were promised already.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class SignFollowing {
    @Inject Followings followings;
    @Inject AdministrationEntries trail;
    @Inject Outbox outbox;
    @Inject OnePerson onePerson;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Queues the run.
     *
     * @throws Problem {@code not-found}, {@code already-ended} if it does not wait for anybody,
     *     {@code second-person-needed} for whoever published the version
     */
    public FollowingRow sign(long number) {
        requireThere(number);
        if (followings.isPublishedBy(number, onePerson.namesOf(actor.get().personId()))) {
            throw new Problem(ProblemType.SECOND_PERSON_NEEDED);
        }
        FollowingRow signed = decide(number, Followings.QUEUED, AdministrationAct.FOLLOWING_SIGNED);
        outbox.add(new FollowingOrdered(UUID.randomUUID(), clock.now(), number));
        return signed;
    }

    /**
     * Leaves running cases on what they have; anybody who administers may, its publisher too.
     *
     * @throws Problem {@code not-found}, {@code already-ended}
     */
    public FollowingRow refuse(long number) {
        requireThere(number);
        return decide(number, Followings.REFUSED, AdministrationAct.FOLLOWING_REFUSED);
    }

    private FollowingRow decide(long number, String state, AdministrationAct act) {
        Instant now = clock.now();
        if (!followings.sign(number, state, actor.get().personId(), now)) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
        FollowingRow decided = followings.row(number).orElseThrow();
        trail.add(
                act,
                "following:" + number,
                null,
                List.of(new FieldChange("version", null, decided.code() + " " + decided.version())),
                actor.get(),
                now);
        return decided;
    }

    private void requireThere(long number) {
        if (followings.row(number).isEmpty()) {
            throw Problem.notFound();
        }
    }
}

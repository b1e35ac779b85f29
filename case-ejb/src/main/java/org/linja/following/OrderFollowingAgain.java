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
import org.linja.platform.outbox.Outbox;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Orders a failed run again. It goes on where it had come to, so that no case follows twice; its
 * number, its version and the moment of its order stay.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class OrderFollowingAgain {
    @Inject Followings followings;
    @Inject AdministrationEntries trail;
    @Inject Outbox outbox;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Orders it.
     *
     * @throws Problem {@code not-found}; {@code not-failed} if it has not failed, or its version
     *     was overtaken meanwhile and moves nobody any more
     */
    public FollowingRow order(long number) {
        FollowingRow failed = followings.row(number).orElseThrow(Problem::notFound);
        Instant now = clock.now();
        FollowingSubject subject = followings.subject(number);
        boolean overtaken = subject.isContract() && !followings.governs(subject.versionId(), now);
        if (overtaken || !followings.orderAgain(number)) {
            throw new Problem(ProblemType.NOT_FAILED);
        }
        outbox.add(new FollowingOrdered(UUID.randomUUID(), now, number));
        trail.add(
                AdministrationAct.FOLLOWING_ORDERED_AGAIN,
                "following:" + number,
                null,
                List.of(
                        new FieldChange("version", null, failed.code() + " " + failed.version()),
                        new FieldChange("reason", null, failed.reason())),
                actor.get(),
                now);
        return followings.row(number).orElseThrow();
    }
}

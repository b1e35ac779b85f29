package org.linja.following;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Moves the next cases of a range, in one transaction with how far the range has come: a server may
 * be killed at any moment, and no case follows twice. Called by the run's job only.
 */
@Stateless
@PermitAll
public class MoveCases {
    /** Cases in one transaction: few enough that nobody waits long for one of them. */
    static final int BATCH = 50;

    @Inject Followings followings;
    @Inject FollowedCases cases;
    @Inject FollowedVersions versions;

    /** Whether there may be more to move in the range. */
    public boolean moveNext(long number, int start, int part) {
        FollowingRange range = followings.range(number, part);
        if (range.movedUntil() >= range.untilCase() || !followings.isHeld(number, start)) {
            return false;
        }
        FollowingSubject subject = followings.subject(number);
        List<CaseToMove> found =
                cases.lock(
                        subject,
                        followings.older(subject),
                        range.movedUntil(),
                        range.untilCase(),
                        BATCH);
        FollowedBatch batch = cases.move(found, number, subject, versions.change(subject));
        boolean last = found.size() < BATCH;
        followings.advance(
                number,
                start,
                part,
                range,
                last ? range.untilCase() : found.get(BATCH - 1).id(),
                batch);
        return !last;
    }
}

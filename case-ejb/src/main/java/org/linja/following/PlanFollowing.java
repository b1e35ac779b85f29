package org.linja.following;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Cuts the cases of a run into ranges that can be moved side by side. Called by its job only. */
@Stateless
@PermitAll
public class PlanFollowing {
    @Inject Followings followings;

    /** Lays the ranges down, once. */
    public void plan(long number, int start, int parts) {
        if (followings.isHeld(number, start) && !followings.isPlanned(number)) {
            FollowingSubject subject = followings.subject(number);
            List<Long> older = followings.older(subject);
            followings.count(number, subject, older);
            followings.plan(number, subject, older, parts);
        }
    }

    /**
     * Lays down a range of cases that came behind all others: parts of a case that was split before
     * it had followed.
     *
     * @return false if there are none
     */
    public boolean planLate(long number, int start) {
        if (!followings.isHeld(number, start)) {
            return false;
        }
        FollowingSubject subject = followings.subject(number);
        return followings.plan(number, subject, followings.older(subject), 1) > 0;
    }

    /** Ranges that have not followed to their end, in order. */
    public List<Integer> openParts(long number) {
        return followings.openParts(number);
    }
}

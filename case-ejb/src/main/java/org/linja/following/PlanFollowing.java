package org.linja.following;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.calendars.TermsLock;

/** Cuts the cases of a run into ranges that can be moved side by side. Called by its job only. */
@Stateless
@PermitAll
public class PlanFollowing {
    @Inject Followings followings;
    @Inject TermsLock terms;

    /**
     * The newest case there is, once every opening and every split that has begun has ended. What
     * comes later has a higher number: no range ends behind a case that nobody can see yet.
     */
    public long newestCase() {
        terms.change();
        return followings.newestCase();
    }

    /**
     * Lays the ranges down, once.
     *
     * @param newest no range goes beyond this case
     */
    public void plan(long number, int start, int parts, long newest) {
        if (followings.isHeld(number, start) && !followings.isPlanned(number)) {
            FollowingSubject subject = followings.subject(number);
            List<Long> older = followings.older(subject);
            followings.count(number, subject, older);
            followings.plan(number, subject, older, parts, newest);
        }
    }

    /**
     * Lays down a range of cases that came behind all others: parts of a case that was split before
     * it had followed.
     *
     * @param newest it does not go beyond this case
     * @return false if there are none
     */
    public boolean planLate(long number, int start, long newest) {
        if (!followings.isHeld(number, start)) {
            return false;
        }
        FollowingSubject subject = followings.subject(number);
        return followings.plan(number, subject, followings.older(subject), 1, newest) > 0;
    }

    /** Ranges that have not followed to their end, in order. */
    public List<Integer> openParts(long number) {
        return followings.openParts(number);
    }
}

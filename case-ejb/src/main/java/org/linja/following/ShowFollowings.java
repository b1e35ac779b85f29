package org.linja.following;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.people.OnePerson;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.rules.RunState;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows how running cases follow new versions: how many, how fast, and which could not. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
public class ShowFollowings {
    private static final int MOST = 200;
    private static final int MOST_OF_ONE = 20;

    @Inject OnePerson onePerson;
    @Inject Followings followings;
    @Inject CurrentActor actor;

    /**
     * Runs below a number, newest first.
     *
     * @param limit how many, 1 to 200
     * @param after go on behind the run of this number, null from the newest
     * @throws Problem {@code invalid-input} for another limit
     */
    public FollowingList list(int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        List<FollowingRow> rows =
                followings.before(after == null ? Long.MAX_VALUE : after, limit + 1);
        return rows.size() <= limit
                ? new FollowingList(rows, null)
                : new FollowingList(rows.subList(0, limit), rows.get(limit - 1).number());
    }

    /** Throws {@code not-found}. */
    public FollowingView show(long number) {
        return followings.row(number).map(this::view).orElseThrow(Problem::notFound);
    }

    private FollowingView view(FollowingRow row) {
        Actor reader = actor.get();
        boolean administers = reader.has(Role.ADMINISTRATOR);
        boolean mayDecide = administers && row.state().equals(Followings.UNSIGNED);
        return new FollowingView(
                row,
                followings.left(row.number()),
                administers && RunState.FAILED.is(row.state()),
                mayDecide
                        && !followings.isPublishedBy(
                                row.number(), onePerson.namesOf(reader.personId())),
                mayDecide);
    }

    /** The last runs of the versions of one calendar, newest first. */
    public List<FollowingRow> ofCalendar(String code) {
        return followings.of(FollowingSubject.CALENDAR, code, MOST_OF_ONE);
    }

    /** The last runs of the versions of one contract, newest first. */
    public List<FollowingRow> ofContract(String code) {
        return followings.of(FollowingSubject.CONTRACT, code, MOST_OF_ONE);
    }
}

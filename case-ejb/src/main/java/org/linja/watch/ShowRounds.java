package org.linja.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.watch.rules.ChannelStanding;
import org.linja.watch.rules.SeenMark;

/** Shows the round to be made, and those that were made with what stood there. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.ADMINISTRATOR, Role.AUDITOR})
public class ShowRounds {
    @Inject Rounds rounds;
    @Inject Concerns concerns;
    @Inject Watch watch;
    @Inject WatchSettings settings;
    @Inject DatabaseClock clock;

    public RoundView next() {
        Instant now = clock.now();
        Instant last = rounds.newest().map(Rounds.Made::at).orElse(null);
        boolean missed = concerns.open(Concerns.ROUND).stream().anyMatch(one -> !one.settled());
        Instant due = due(last);
        List<ChannelStanding> standing = rounds.standing();
        return new RoundView(
                last,
                due,
                missed || (due != null && due.isBefore(now)),
                standing,
                SeenMark.of(rounds.newest().map(Rounds.Made::id).orElse(0L), standing));
    }

    private @Nullable Instant due(@Nullable Instant last) {
        return last == null
                ? watch.nextLookAt(Watch.ROUND).orElse(null)
                : settings.rounds().map(plan -> plan.dueAfter(last)).orElse(null);
    }

    /**
     * Rounds that were made, newest first.
     *
     * @param before number of the round behind which to go on; null from the newest
     */
    public RoundList made(int limit, @Nullable Long before) {
        List<RoundRow> found =
                rounds.before(Objects.requireNonNullElse(before, Long.MAX_VALUE), limit + 1);
        boolean more = found.size() > limit;
        List<RoundRow> shown = more ? found.subList(0, limit) : found;
        return new RoundList(
                List.copyOf(shown), more ? shown.get(shown.size() - 1).number() : null);
    }
}

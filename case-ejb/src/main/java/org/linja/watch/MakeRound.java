package org.linja.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.rota.Rotas;
import org.linja.rota.rules.SupportLine;
import org.linja.watch.rules.ChannelStanding;
import org.linja.watch.rules.SeenMark;

/** A person says: I have looked at all channels. What stood there the house reads itself. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class MakeRound {
    private static final int LONGEST_MARK = 64;

    @Inject Rounds rounds;
    @Inject Concerns concerns;
    @Inject HouseCases houseCases;
    @Inject Rotas rotas;
    @Inject Watch watch;
    @Inject WatchSettings settings;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Writes the round down and returns its number; the same again is the same round.
     *
     * @param seen names what the person was shown
     * @throws Problem {@code something-new} if anything has come since then: nothing is written, as
     *     it has not been seen
     */
    public long make(String seen) {
        Actor who = actor.get();
        watch.alone();
        Optional<Long> same =
                seen.length() > LONGEST_MARK
                        ? Optional.empty()
                        : rounds.madeBy(who.personId(), seen);
        return same.orElseGet(() -> write(who, seen));
    }

    private long write(Actor who, String seen) {
        Instant now = clock.now();
        Optional<Rounds.Made> last = rounds.newest();
        List<ChannelStanding> standing = rounds.standing();
        if (!SeenMark.of(last.map(Rounds.Made::id).orElse(0L), standing).equals(seen)) {
            throw new Problem(ProblemType.SOMETHING_NEW);
        }
        long round =
                rounds.add(
                        who.personId(),
                        onDuty(who, now),
                        dueAfter(last.map(Rounds.Made::at).orElse(null)),
                        seen,
                        standing,
                        now);
        for (Concern missed : concerns.open(Concerns.ROUND)) {
            concerns.end(missed.id(), missed.caseId(), "round-made", now);
            houseCases.end(
                    missed.caseId(),
                    who,
                    Map.of("reason", "round-made", "round", String.valueOf(round)),
                    now);
        }
        if (watch.nextLookAt(Watch.ROUND).isPresent()) {
            settings.rounds().ifPresent(plan -> watch.lookAt(Watch.ROUND, plan.dueAfter(now)));
        }
        return round;
    }

    private @Nullable Instant dueAfter(@Nullable Instant last) {
        return last == null
                ? null
                : settings.rounds().map(plan -> plan.dueAfter(last)).orElse(null);
    }

    private List<SupportLine> onDuty(Actor who, Instant now) {
        return Arrays.stream(SupportLine.values())
                .filter(line -> rotas.onDuty(line, now).contains(who.personId()))
                .toList();
    }
}

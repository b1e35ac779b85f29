package org.linja.rota;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;
import org.linja.rota.rules.DutyShift;
import org.linja.rota.rules.SupportLine;

/** Puts people on duty and takes them off. */
@Stateless
@RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
public class ChangeRoster {
    private static final Duration LONGEST = Duration.ofDays(31);

    @Inject Rotas rotas;

    /**
     * Puts a person on duty for a line over {@code [from, until)} and returns the shift's id.
     *
     * @throws Problem {@code invalid-input} when the shift ends before it begins, lasts over 31
     *     days or the person may not serve on the line; {@code shift-overlaps}
     */
    public long add(SupportLine line, long personId, Instant from, Instant until) {
        new FieldChecks()
                .check(from.isBefore(until), "until", "ends-before-begin")
                .check(
                        Duration.between(from, until).compareTo(LONGEST) <= 0,
                        "until",
                        "shift-too-long",
                        String.valueOf(LONGEST.toDays()))
                .check(rotas.mayServe(personId, line.name()), "person", "cannot-serve-line")
                .orRefuse();
        DutyShift shift = new DutyShift(line, personId, from, until);
        if (rotas.overlaps(shift)) {
            throw new Problem(ProblemType.SHIFT_OVERLAPS);
        }
        return rotas.add(shift);
    }

    public void remove(long id, long version) {
        if (!rotas.remove(id, version)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
    }
}

package org.linja.rota;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.rota.rules.DutyShift;
import org.linja.rota.rules.SupportLine;

/** Puts people on duty and takes them off. */
@Stateless
@RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
public class ChangeRoster {
    private static final Duration LONGEST = Duration.ofDays(31);

    @Inject Rotas rotas;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

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
        rotas.hold(personId);
        if (rotas.overlaps(shift)) {
            throw new Problem(ProblemType.SHIFT_OVERLAPS);
        }
        long id = rotas.add(shift);
        note(AdministrationAct.SHIFT_ADDED, personId, Map.of(), told(shift));
        return id;
    }

    /**
     * Takes a person off duty.
     *
     * @throws Problem {@code stale-version} if somebody else has, or has changed it
     */
    public void remove(long id, long version) {
        DutyShift shift =
                rotas.remove(id, version).orElseThrow(() -> new Problem(ProblemType.STALE_VERSION));
        note(AdministrationAct.SHIFT_REMOVED, shift.personId(), told(shift), Map.of());
    }

    private void note(
            AdministrationAct act,
            long personId,
            Map<String, String> before,
            Map<String, String> after) {
        trail.add(
                act,
                "person:" + personId,
                null,
                FieldChange.between(before, after),
                actor.get(),
                clock.now());
    }

    private static Map<String, String> told(DutyShift shift) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("line", shift.line().slug());
        told.put("duty-from", shift.from().toString());
        told.put("duty-until", shift.until().toString());
        return told;
    }
}

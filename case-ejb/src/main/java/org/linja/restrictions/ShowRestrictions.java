package org.linja.restrictions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.linja.cases.ClosedCases;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.ReaderFacts;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Shows what is restricted, to whom it is open, and who broke the glass. */
@Stateless
@RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
public class ShowRestrictions {
    @Inject Restrictions restrictions;
    @Inject ClosedCases closed;
    @Inject SupportCases cases;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * The newest two hundred; what lasts stands first. A manager outside of a circle is not told
     * whom it names, why, and about which customer.
     */
    public List<RestrictionRow> list() {
        Actor who = actor.get();
        List<RestrictionRow> rows = restrictions.newest();
        return who.has(Role.ADMINISTRATOR)
                ? rows
                : rows.stream().map(row -> row.closedTo(who.personId())).toList();
    }

    /**
     * What stands on a case for whoever may read it.
     *
     * @throws Problem {@code not-found}, {@code case-restricted}
     */
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
    public RestrictionView of(CaseId id) {
        Actor who = actor.get();
        cases.look(id, who);
        Optional<ReaderFacts> facts = closed.factsOf(id, who);
        return new RestrictionView(
                facts.flatMap(known -> known.ground(clock.now())).orElse(null),
                facts.isPresent() ? restrictions.closing(id) : List.of(),
                restrictions.glasses(id));
    }

    /** Whether a case is there and closed to whoever asks. */
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
    public boolean isClosed(CaseId id) {
        return closed.isClosed(id);
    }
}

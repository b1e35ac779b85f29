package org.linja.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows which alerts a case is about; its customer sees them, too. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class ShowSignals {
    @Inject SupportCases cases;
    @Inject Signals signals;
    @Inject CurrentActor actor;

    /** What burns first; throws {@link Problem} {@code not-found} also for another's case. */
    public List<SignalRow> of(CaseId id) {
        return signals.about(cases.look(id, actor.get()).id());
    }
}

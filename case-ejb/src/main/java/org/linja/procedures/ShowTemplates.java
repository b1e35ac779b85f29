package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows what procedures there are. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
public class ShowTemplates {
    @Inject Templates templates;
    @Inject SupportCases cases;
    @Inject CurrentActor actor;

    /** The version of each that is in force. */
    public List<TemplateVersion> inForce() {
        return templates.allInForce();
    }

    /** Those that can be begun in a case; {@code not-found} also for no case. */
    public List<TemplateVersion> forCase(CaseId id) {
        boolean critical = cases.look(id, actor.get()).isCritical();
        return templates.allInForce().stream()
                .filter(one -> critical || !one.template().critical())
                .toList();
    }

    /**
     * Any version.
     *
     * @throws Problem {@code not-found}
     */
    public TemplateVersion version(String code, int number) {
        return templates.version(code, number).orElseThrow(Problem::notFound);
    }
}

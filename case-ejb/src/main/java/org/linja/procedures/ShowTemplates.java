package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Shows what procedures there are. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
public class ShowTemplates {
    @Inject Templates templates;

    /** The version of each that is in force. */
    public List<TemplateVersion> inForce() {
        return templates.allInForce();
    }

    /**
     * Any version.
     *
     * @throws Problem {@code not-found}
     */
    public TemplateVersion version(String code, int number) {
        return templates
                .version(code, number)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }
}

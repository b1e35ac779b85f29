package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linja.platform.security.Role;

/**
 * Says which version of a template a journal names, so that whoever reads of it reads what it was
 * called, and not by which code the house keeps it.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class NameProcedure {
    @Inject Templates templates;

    /** The version that is written so, such as {@code planned-change/1}; nothing for none. */
    public Optional<TemplateVersion> named(String written) {
        return templates.named(written);
    }
}

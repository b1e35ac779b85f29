package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.security.Role;

/**
 * Shows what is shipped in a version that was never in force here. Nothing comes into force by
 * itself: one person proposes it, as it is or with what the house keeps of its own, and another one
 * signs.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class ShowShipped {
    @Inject Templates templates;

    public List<ShippedTemplate> anew() {
        return templates.shippedAnew();
    }
}

package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.security.Role;

/** Lists everybody who may sign in. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ShowPeople {
    @Inject People people;

    public List<PersonRow> show() {
        return people.all();
    }
}

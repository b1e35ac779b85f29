package org.linja.rota;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.rota.rules.Rotation;
import org.linja.rota.rules.TooManyHandOvers;

/** Shows when a duty would change hands, before anybody is put on it; no data touched. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
public class ShowHandOvers {

    /**
     * The hand-overs from {@code first} to {@code last}, both included.
     *
     * @throws Problem {@code invalid-input} if there are more than {@link Rotation#MOST_HAND_OVERS}
     */
    public List<Instant> between(Rotation rotation, Instant first, Instant last) {
        try {
            return rotation.handOversBetween(first, last);
        } catch (TooManyHandOvers tooMany) {
            throw Problem.invalid(
                    "last", "too-many-hand-overs", String.valueOf(Rotation.MOST_HAND_OVERS));
        }
    }
}

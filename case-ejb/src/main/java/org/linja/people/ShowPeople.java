package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Lists and finds whoever may sign in. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ShowPeople {
    private static final int MOST = 200;

    @Inject People people;
    @Inject CurrentActor actor;

    /**
     * People by name, whoever may sign in first.
     *
     * @param text part of a name, a sign-in name or an address; empty for all
     * @param limit how many, 1 to 200
     * @param after go on behind the person of this id, null from the first
     * @throws Problem {@code invalid-input} for another limit
     */
    public PersonList list(String text, int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return new PersonList(List.of(), null);
        }
        List<PersonRow> rows = people.page(text, after == null ? 0 : after, limit + 1);
        return rows.size() <= limit
                ? new PersonList(rows, null)
                : new PersonList(rows.subList(0, limit), rows.get(limit - 1).id());
    }

    /** Open accounts that share an address with one of the house, by that address. */
    public List<SharedAddress> sharing() {
        return SharedAddress.among(people.sharing(MOST));
    }

    /** Somebody as they stand now. */
    public Optional<PersonRow> find(long id) {
        return people.byId(id);
    }

    /**
     * Names of some who could give back what the asking administrator gives up of themself.
     *
     * @throws Problem {@code last-administrator} where there is nobody
     */
    public List<String> otherAdministrators() {
        List<String> others = people.otherAdministrators(actor.get().personId());
        if (others.isEmpty()) {
            throw new Problem(ProblemType.LAST_ADMINISTRATOR);
        }
        return others;
    }
}

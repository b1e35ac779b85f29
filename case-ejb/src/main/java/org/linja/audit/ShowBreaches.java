package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Lists the promises that an opinion finds broken, or reads in two ways, page by page. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class ShowBreaches {
    private static final int MOST = 200;
    private static final String FIRST = ".0.";
    private static final Pattern CURSOR =
            Pattern.compile("([A-Z0-9-]{0,20})\\.([0-9]{1,18})\\.([a-z-]{0,40})");

    @Inject AuditOpinions opinions;
    @Inject Breaches breaches;

    /**
     * Breaches behind a place in the list.
     *
     * @param limit how many, 1 to 200
     * @param after {@link BreachList#next} of the page before; null from the beginning
     * @throws Problem {@code not-found}; {@code invalid-input} for another limit or place
     */
    public BreachList list(long number, BreachFilter filter, int limit, @Nullable String after) {
        Matcher place = CURSOR.matcher(after == null ? FIRST : after);
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .check(place.matches(), "after", "unknown-value")
                .orRefuse();
        if (opinions.row(number).isEmpty()) {
            throw Problem.notFound();
        }
        List<Breach> found =
                breaches.behind(
                        number,
                        filter,
                        new Breaches.Place(
                                place.group(1), Long.parseLong(place.group(2)), place.group(3)),
                        limit + 1);
        if (found.size() <= limit) {
            return new BreachList(found, null);
        }
        VerdictLine last = found.get(limit - 1).verdict();
        return new BreachList(
                found.subList(0, limit),
                "%s.%d.%s".formatted(last.customer(), last.caseId(), last.clock()));
    }
}

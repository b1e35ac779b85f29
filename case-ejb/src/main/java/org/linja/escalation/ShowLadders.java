package org.linja.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ContractCode;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Shows who is called when a case runs out of time: ladders and their versions. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
public class ShowLadders {
    private static final int MOST = 200;

    @Inject Ladders ladders;

    /** All versions of all ladders, newest first; throws {@code invalid-input}. */
    public LadderList list(int limit, @Nullable Long after) {
        check(limit);
        List<LadderRow> rows =
                ladders.before(after == null ? Long.MAX_VALUE : after, "", limit + 1);
        return rows.size() <= limit
                ? new LadderList(rows, null)
                : new LadderList(rows.subList(0, limit), rows.get(limit - 1).id());
    }

    /** Throws {@code not-found}. */
    public LadderRow version(String code, long number) {
        return newest(code).version() < number || number < 1
                ? notFound()
                : ladders.version(code, (int) number).orElseGet(ShowLadders::notFound);
    }

    /** Throws {@code not-found}. */
    public LadderRow newest(String code) {
        return ContractCode.fits(code)
                ? ladders.newestRow(code).orElseGet(ShowLadders::notFound)
                : notFound();
    }

    private static void check(int limit) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
    }

    private static LadderRow notFound() {
        throw Problem.notFound();
    }
}

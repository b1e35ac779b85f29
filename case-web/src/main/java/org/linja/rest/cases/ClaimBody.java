package org.linja.rest.cases;

import org.jspecify.annotations.Nullable;
import org.linja.cases.NamedClaim;
import org.linja.platform.problem.FieldChecks;
import org.linja.rest.kit.JsonBody;

/** Reads what a case that is to be opened is about. */
public final class ClaimBody {
    private static final int LIMIT = 40;

    private ClaimBody() {}

    /** The optional fields {@code service}, {@code asset} and {@code contract}. */
    public static NamedClaim read(JsonBody body) {
        NamedClaim claim =
                new NamedClaim(
                        body.optionalText("service"),
                        body.optionalText("asset"),
                        body.optionalText("contract"));
        FieldChecks checks = new FieldChecks();
        check(checks, "service", claim.service());
        check(checks, "asset", claim.asset());
        check(checks, "contract", claim.contract());
        checks.orRefuse();
        return claim;
    }

    private static void check(FieldChecks checks, String field, @Nullable String said) {
        if (said != null) {
            checks.line(field, said, LIMIT);
        }
    }
}

package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;

/**
 * Somebody who signs for the customer says yes or no, to exactly what they saw and with a second
 * factor that they have just shown; a session that was left open binds no firm.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER_SIGNATORY)
public class SignForCustomer {
    @Inject ProcedureActs acts;
    @Inject SecondFactor secondFactor;

    /**
     * Says yes.
     *
     * @param seen digest of exactly what they saw
     * @throws Problem {@code not-found} for what is another customer's; {@code stale-version} where
     *     it is not what is to be approved any more; {@code step-refuses} where somebody was
     *     faster; {@code second-factor-needed}, or {@code second-factor-missing}
     */
    public ProcedureAnswer approve(long step, String seen, String words) {
        ProcedureActs.checkWords(words);
        return decide(step, true, seen, words);
    }

    /** As {@link #approve}; whoever says no says why. */
    public ProcedureAnswer refuse(long step, String seen, String why) {
        ProcedureActs.checkReason(why);
        return decide(step, false, seen, why);
    }

    /**
     * Takes back a yes of their firm, and says why: it is asked for anew.
     *
     * @throws Problem as {@link #approve}; {@code step-refuses} where it does not stand, or where
     *     somebody has made use of it
     */
    public ProcedureAnswer takeBack(long step, String why) {
        ProcedureActs.checkReason(why);
        secondFactor.insist(SecondFactor.FRESH);
        return acts.onStep(
                step,
                (procedure, supportCase, who, at) ->
                        procedure.takeBack(
                                supportCase, ShowApprovals.signed(procedure, step), why, who, at));
    }

    private ProcedureAnswer decide(long id, boolean yes, String seen, String words) {
        secondFactor.insist(SecondFactor.FRESH);
        return acts.onStep(
                id,
                (procedure, supportCase, who, at) -> {
                    ProcedureStep step = ShowApprovals.signed(procedure, id);
                    procedure.decide(supportCase, step, yes, seen, words, who, at);
                });
    }
}

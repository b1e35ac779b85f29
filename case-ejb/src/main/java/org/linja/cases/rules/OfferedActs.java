package org.linja.cases.rules;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.Hands;

/**
 * Which acts a case offers to somebody who looks at it. It is what pages show: each use case
 * refuses for itself.
 */
public final class OfferedActs {
    // By name, because roles live in a shell and rules know no shell.
    private static final Set<String> WORKERS = Set.of("LINE_1", "LINE_2", "DUTY_MANAGER");

    private OfferedActs() {}

    /**
     * How a case stands.
     *
     * @param taken whether anybody has taken it into own hands
     * @param offered whether it is offered to another line
     * @param away who outside of the lines has it, null while nobody has
     * @param merged whether another case goes on for it
     * @param ofTheHouse whether the house has it with itself
     * @param disputed whether house and customer hold it to be of two severities
     */
    public record Standing(
            CaseStatus status,
            SupportLine line,
            boolean taken,
            boolean offered,
            @Nullable Hands away,
            boolean merged,
            boolean ofTheHouse,
            boolean disputed) {

        /** Whether a side may say a severity: after a solution, only to end a dispute. */
        public boolean takesSeverity() {
            return status.isOpen() || disputed;
        }
    }

    /**
     * Who looks at it.
     *
     * @param owner whether the case is theirs
     * @param decides whether what is disputed is theirs to decide
     */
    public record Looker(Set<String> roles, boolean owner, boolean decides) {
        private boolean works() {
            return roles.stream().anyMatch(WORKERS::contains);
        }

        private boolean speaksForCustomer() {
            return roles.contains("CUSTOMER_MEMBER");
        }
    }

    /**
     * What the case's contract has agreed.
     *
     * @param mayMerge whether two of its cases may end as the same matter
     * @param reopenable whether the time to reopen this one has not passed
     */
    public record Agreed(boolean mayMerge, boolean reopenable) {}

    /** What {@code who} may do to a case that stands so. */
    public static Set<CaseAct> to(Looker who, Standing standing, Agreed agreed) {
        Set<CaseAct> acts = EnumSet.noneOf(CaseAct.class);
        for (CaseAct act : CaseAct.values()) {
            if (isOpenTo(who, standing, act)
                    && isAgreed(agreed, act)
                    && standing.status().after(act).isPresent()) {
                acts.add(act);
            }
        }
        return acts;
    }

    private static boolean isAgreed(Agreed agreed, CaseAct act) {
        return switch (act) {
            case MERGE -> agreed.mayMerge();
            case REOPEN -> agreed.reopenable();
            default -> true;
        };
    }

    private static boolean isOpenTo(Looker who, Standing standing, CaseAct act) {
        boolean works = who.works();
        boolean customer = who.speaksForCustomer();
        return switch (act) {
            case CUSTOMER_ANSWER -> works || customer;
            case ACCEPT -> works && !(standing.taken() && who.owner());
            case OFFER_HAND_OVER ->
                    works && !standing.offered() && standing.line() != SupportLine.LINE_2;
            case ACCEPT_HAND_OVER -> who.roles().contains("LINE_2") && standing.offered();
            case CONTEST_PAUSE, CONTEST_RESPONSE, ASK_CALL_BACK -> customer;
            case WAIT_FOR_VENDOR, LEND -> works && standing.away() == null;
            case END_VENDOR_WAIT -> works && standing.away() == Hands.VENDOR;
            case TAKE_BACK -> works && standing.away() == Hands.NEIGHBOUR;
            case REOPEN -> (works || customer) && !standing.merged();
            case WITHDRAW -> customer && !standing.merged();
            case COMMIT -> works && !standing.ofTheHouse();
            case ASSESS_SEVERITY -> works && standing.takesSeverity();
            case CLAIM_SEVERITY -> (works || customer) && standing.takesSeverity();
            case SETTLE_SEVERITY -> works && who.decides();
            case END -> false;
            default -> works;
        };
    }
}

package org.linja.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.NewDeviation;

/**
 * A procedure of the invented house, from its case to where the telling leaves it.
 *
 * @param under the deviation that its customer had signed before; null for none
 * @param solved what was said when its case was resolved, at last; null where it goes on
 */
public record DemoProcedure(
        String template,
        @Nullable Agreed under,
        DemoCases.Matter matter,
        List<DemoAct> acts,
        @Nullable String solved) {
    private static final Duration WRITING = Duration.ofMinutes(5);

    /**
     * A deviation and whose names stand below it, by login.
     *
     * @param proposedBy an administrator of the house
     * @param signedBy a signatory of the customer
     */
    record Agreed(NewDeviation wanted, String proposedBy, String signedBy) {
        Instant proposedAt() {
            return wanted.from().minus(Duration.ofDays(2));
        }

        Instant signedAt() {
            return wanted.from().minus(Duration.ofDays(1));
        }
    }

    public DemoProcedure {
        acts = List.copyOf(acts);
    }

    static DemoProcedure of(String template, DemoCases.Matter matter, DemoAct... acts) {
        return new DemoProcedure(template, null, matter, List.of(acts), null);
    }

    DemoProcedure under(NewDeviation wanted, String proposedBy, String signedBy) {
        return new DemoProcedure(
                template, new Agreed(wanted, proposedBy, signedBy), matter, acts, solved);
    }

    DemoProcedure solved(String how) {
        return new DemoProcedure(template, under, matter, acts, how);
    }

    /** By login: whoever began it did its first step, too. */
    String begunBy() {
        return acts.get(0).who();
    }

    Instant begunAt() {
        return acts.get(0).at().minus(WRITING);
    }
}

package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.journal.Journal;
import org.linja.journal.rules.Entry;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;
import org.linja.sla.rules.Corrections;

/** Says that something happened at another moment than was written down; a second one decides. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class ProposeCorrection {
    @Inject CaseActs acts;
    @Inject Journal journal;

    /**
     * Returns the case's new version.
     *
     * @param version the one the person saw
     * @param seq which entry of the journal
     * @param moment when it happened; null where nothing readable was given
     * @throws Problem {@code not-correctable} with the reason at {@code moment}
     */
    public long propose(CaseId id, long version, long seq, @Nullable Instant moment, String why) {
        CaseText.check(why);
        new FieldChecks().check(moment != null, "moment", "required").orRefuse();
        Instant happened = Objects.requireNonNull(moment);
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    List<Entry> history = journal.historyOf(id.value());
                    Corrections.refusal(history, seq, happened, at)
                            .ifPresent(
                                    reason -> {
                                        throw Problem.at(
                                                "moment",
                                                ProblemType.NOT_CORRECTABLE,
                                                reason.slug());
                                    });
                    c.proposeCorrection(who, Corrections.entry(history, seq), happened, why, at);
                });
    }
}

package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.cases.rules.CaseId;
import org.linja.journal.Journal;
import org.linja.journal.rules.Entry;
import org.linja.people.OnePerson;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.Role;
import org.linja.sla.rules.Correction;
import org.linja.sla.rules.Corrections;

/**
 * Decides, as a second person, whether something happened at another moment than was written down.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class DecideCorrection {
    @Inject CaseActs acts;
    @Inject Journal journal;
    @Inject OnePerson onePerson;

    /**
     * The proposed moment counts from now on. Returns the case's new version.
     *
     * @param version the one the person saw
     * @param proposal the entry that proposes it
     * @throws Problem {@code not-found} if nothing of this number is undecided, {@code
     *     second-person-needed} if it is their own, {@code not-correctable} if what was written
     *     down since stands against it
     */
    public long confirm(CaseId id, long version, long proposal) {
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    List<Entry> history = journal.historyOf(id.value());
                    Correction correction = undecided(history, proposal, who);
                    requirePossible(history, correction, at);
                    c.confirmCorrection(
                            who, correction, Corrections.entry(history, correction.corrects()), at);
                });
    }

    /** It stays as it was written. Returns the case's new version; throws as {@link #confirm}. */
    public long refuse(CaseId id, long version, long proposal, String why) {
        CaseText.check(why);
        return acts.onCase(
                id,
                version,
                (c, who, at) ->
                        c.refuseCorrection(
                                who,
                                undecided(journal.historyOf(id.value()), proposal, who),
                                why,
                                at));
    }

    private Correction undecided(List<Entry> history, long proposal, Actor who) {
        Correction correction =
                Corrections.pending(history).stream()
                        .filter(one -> one.proposal() == proposal)
                        .findFirst()
                        .orElseThrow(Problem::notFound);
        if (onePerson.namesOf(who.personId()).contains(correction.proposedBy())) {
            throw new Problem(ProblemType.SECOND_PERSON_NEEDED);
        }
        return correction;
    }

    private static void requirePossible(List<Entry> history, Correction correction, Instant now) {
        List<Entry> without =
                history.stream().filter(entry -> entry.seq() != correction.proposal()).toList();
        Corrections.refusal(without, correction.corrects(), correction.moment(), now)
                .ifPresent(
                        reason -> {
                            throw Problem.at("moment", ProblemType.NOT_CORRECTABLE, reason.slug());
                        });
    }
}

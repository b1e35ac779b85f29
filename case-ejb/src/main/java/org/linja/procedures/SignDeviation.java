package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.administration.rules.AdministrationAct;
import org.linja.calendars.TermsLock;
import org.linja.people.OnePerson;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.rules.DeviationChange;
import org.linja.procedures.rules.DeviationCheck.Wish;
import org.linja.procedures.rules.DeviationStanding;
import org.linja.procedures.rules.DeviationStanding.Ending;
import org.linja.procedures.rules.ProcedureTemplate;
import org.linja.procedures.rules.StepReading;

/**
 * Somebody who signs for the customer agrees to a deviation, to exactly what they saw and with a
 * second factor that they have just shown; or says no, or ends one that was signed.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER_SIGNATORY)
public class SignDeviation {
    @Inject SecondFactor secondFactor;
    @Inject TermsLock terms;
    @Inject Deviations deviations;
    @Inject DeviationSheets sheets;
    @Inject DeviationDesk desk;
    @Inject EndingDeviations endings;
    @Inject OnePerson onePerson;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Signs it; what it comes in the place of ends where it begins.
     *
     * @param seen digest of exactly what they saw
     * @throws Problem {@code not-found} for what is another customer's; {@code stale-version} where
     *     it is not that any more, also because a step reads otherwise since; {@code already-ended}
     *     where it was signed, refused or withdrawn, or its time is over; {@code invalid-input}
     *     where another one names the same step by now; {@code second-factor-needed}, or {@code
     *     second-factor-missing}; {@code second-person-needed} for whoever proposed it, by an
     *     account of theirs in the house
     */
    public DeviationSheet sign(long id, String seen) {
        secondFactor.insist(SecondFactor.FRESH);
        terms.change();
        Instant now = clock.now();
        DeviationRow row = proposed(id, seen, now);
        checkAgain(row, now);
        long me = actor.get().personId();
        if (onePerson.accountsOf(List.of(me)).contains(deviations.proposerOf(id))) {
            throw new Problem(ProblemType.SECOND_PERSON_NEEDED);
        }
        if (!deviations.sign(id, seen, me, now)) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
        replace(row, me, now);
        desk.tell(AdministrationAct.DEVIATION_SIGNED, row, now);
        endings.watch(row, now);
        return sheet(id, now);
    }

    /** Says no to what they saw, and why. */
    public DeviationSheet refuse(long id, String seen, String why) {
        ProcedureActs.checkReason(why);
        secondFactor.insist(SecondFactor.FRESH);
        terms.change();
        Instant now = clock.now();
        DeviationRow row = proposed(id, seen, now);
        end(row, Ending.REFUSED, why, now);
        desk.tellWhy(AdministrationAct.DEVIATION_REFUSED, row, why, now);
        return sheet(id, now);
    }

    /** Ends one that was signed, and says why. */
    public DeviationSheet withdraw(long id, String why) {
        ProcedureActs.checkReason(why);
        secondFactor.insist(SecondFactor.FRESH);
        terms.change();
        Instant now = clock.now();
        DeviationRow row = own(id);
        if (!row.standing(now).isOpen() || row.deviation().signedAt() == null) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
        end(row, Ending.WITHDRAWN, why, now);
        desk.tellWhy(AdministrationAct.DEVIATION_WITHDRAWN, row, why, now);
        return sheet(id, now);
    }

    private DeviationRow proposed(long id, String seen, Instant now) {
        DeviationRow row = own(id);
        if (row.standing(now) != DeviationStanding.PROPOSED) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
        if (!row.digest().equals(seen)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        return row;
    }

    private DeviationRow own(long id) {
        return deviations.byId(id, actor.get().firm()).orElseThrow(Problem::notFound);
    }

    /** What was right when it was written need not be any more. */
    private void checkAgain(DeviationRow row, Instant now) {
        List<DeviationChange> changes = row.deviation().changes();
        Map<String, ProcedureTemplate> templates =
                sheets.inForce(changes.stream().map(DeviationChange::template));
        boolean same =
                changes.stream()
                        .allMatch(
                                change ->
                                        Optional.ofNullable(templates.get(change.template()))
                                                .flatMap(one -> one.find(change.step()))
                                                .filter(
                                                        step ->
                                                                StepReading.of(step)
                                                                        .equals(change.reading()))
                                                .isPresent());
        if (!same) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        List<DeviationRow> beside =
                deviations.openOf(row.customerId(), now).stream()
                        .filter(one -> one.deviation().id() != row.deviation().id())
                        .toList();
        DeviationDesk.check(
                new DeviationDesk.Draft(
                        row.deviation().contract(),
                        row.deviation().from(),
                        row.deviation().until(),
                        ZoneId.of(row.zone()),
                        changes.stream().map(SignDeviation::wish).toList(),
                        row.replaces()),
                templates,
                beside,
                now);
    }

    private static Wish wish(DeviationChange change) {
        return new Wish(change.template(), change.step(), change.act(), change.within());
    }

    private void replace(DeviationRow row, long me, Instant now) {
        Long replaces = row.replaces();
        if (replaces != null) {
            Instant from = row.deviation().from();
            deviations.end(replaces, Ending.REPLACED, "", me, from.isAfter(now) ? from : now);
        }
    }

    private void end(DeviationRow row, Ending how, String why, Instant now) {
        if (!deviations.end(row.deviation().id(), how, why, actor.get().personId(), now)) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
    }

    private DeviationSheet sheet(long id, Instant now) {
        return sheets.of(own(id), now);
    }
}

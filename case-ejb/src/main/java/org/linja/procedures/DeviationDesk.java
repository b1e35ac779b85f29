package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.procedures.rules.Deviation;
import org.linja.procedures.rules.DeviationCheck;
import org.linja.procedures.rules.DeviationCheck.Wish;
import org.linja.procedures.rules.ProcedureTemplate;

/** What both sides of a deviation share: what cannot be agreed on, and what the trail tells. */
@ApplicationScoped
class DeviationDesk {
    @Inject AdministrationEntries trail;
    @Inject CurrentActor actor;

    /**
     * What is to be agreed on.
     *
     * @param zone of the customer, in which a year is counted
     * @param replaces the one in whose place it comes; null for none
     */
    record Draft(
            String contract,
            Instant from,
            Instant until,
            ZoneId zone,
            List<Wish> wishes,
            @Nullable Long replaces) {}

    /**
     * Refuses what cannot be agreed on, whoever signs it.
     *
     * @param templates those in force, by code
     * @param open what goes on beside it for the customer
     * @throws Problem {@code invalid-input} naming everything that is wrong
     */
    static void check(
            Draft draft,
            Map<String, ProcedureTemplate> templates,
            List<DeviationRow> open,
            Instant now) {
        List<FieldError> errors =
                DeviationCheck.faults(
                                draft.from(),
                                draft.until(),
                                draft.zone(),
                                now,
                                draft.wishes(),
                                templates,
                                beside(draft, open))
                        .stream()
                        .map(one -> new FieldError(one.field(), one.key(), one.arguments()))
                        .toList();
        if (!errors.isEmpty()) {
            throw new Problem(ProblemType.INVALID_INPUT, errors);
        }
    }

    private static List<Deviation> beside(Draft draft, List<DeviationRow> open) {
        return open.stream()
                .map(DeviationRow::deviation)
                .filter(one -> one.contract().equals(draft.contract()))
                .filter(one -> !Objects.equals(one.id(), draft.replaces()))
                .toList();
    }

    /** Tells of one that begins its way. */
    void tell(AdministrationAct act, DeviationRow row, Instant now) {
        tell(act, row, actor.get(), now);
    }

    void tell(AdministrationAct act, DeviationRow row, Actor who, Instant now) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("from", row.deviation().from().toString());
        fields.put("until", row.deviation().until().toString());
        fields.put("reason", row.reason());
        tell(act, row, FieldChange.between(Map.of(), fields), who, now);
    }

    /** Tells of one that ends, and why. */
    void tellWhy(AdministrationAct act, DeviationRow row, String why, Instant now) {
        tell(act, row, List.of(new FieldChange("reason", null, why)), actor.get(), now);
    }

    private void tell(
            AdministrationAct act,
            DeviationRow row,
            List<FieldChange> changes,
            Actor who,
            Instant now) {
        trail.add(act, "deviation:D-" + row.deviation().id(), row.customerId(), changes, who, now);
    }
}

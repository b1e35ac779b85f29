package org.linja.procedures.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a deviation may be agreed on at all, whoever signs it. */
public final class DeviationCheck {
    /** A customer who does more than this otherwise needs procedures of their own. */
    public static final int MOST_CHANGES = 50;

    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofDays(90);

    private final Map<String, ProcedureTemplate> templates;
    private final List<DeviationFault> faults = new ArrayList<>();

    private DeviationCheck(Map<String, ProcedureTemplate> templates) {
        this.templates = templates;
    }

    /**
     * What somebody wrote of one step.
     *
     * @param within null where the step is left out
     */
    public record Wish(String template, String step, DeviationAct act, @Nullable Duration within) {}

    /**
     * Everything that is wrong with it.
     *
     * @param zone of the customer, in which a year is counted
     * @param templates those in force, by code
     * @param others of the same contract that are signed or proposed, and that it does not replace
     */
    public static List<DeviationFault> faults(
            Instant from,
            Instant until,
            ZoneId zone,
            Instant now,
            List<Wish> wishes,
            Map<String, ProcedureTemplate> templates,
            List<Deviation> others) {
        DeviationCheck check = new DeviationCheck(templates);
        check.time(from, until, zone, now);
        check.number(wishes);
        for (int i = 0; i < wishes.size(); i++) {
            check.step(wishes, i);
        }
        if (check.faults.isEmpty()) {
            List<Deviation> beside =
                    others.stream()
                            .filter(one -> one.from().isBefore(until))
                            .filter(one -> from.isBefore(end(one)))
                            .toList();
            check.overlaps(wishes, beside);
            check.approvals(wishes, beside);
        }
        return List.copyOf(check.faults);
    }

    /** Whether an act is possible at a step: nobody's yes or choice is ever left out. */
    static boolean mayBe(TemplateStep step, DeviationAct act) {
        return switch (act) {
            case LEAVE_OUT ->
                    switch (step.kind()) {
                        case WORK, DOCUMENT, WAIT -> true;
                        case APPROVAL, CUSTOMER_APPROVAL, CHOICE, JOIN -> false;
                    };
            case DEADLINE -> step.within() != null;
        };
    }

    private static Instant end(Deviation one) {
        Instant endedAt = one.endedAt();
        return endedAt != null && endedAt.isBefore(one.until()) ? endedAt : one.until();
    }

    private void time(Instant from, Instant until, ZoneId zone, Instant now) {
        if (!until.isAfter(from)) {
            fault("until", "ends-before-begin");
        } else if (until.isAfter(from.atZone(zone).plusYears(1).toInstant())) {
            fault("until", "longer-than-a-year");
        } else if (!until.isAfter(now)) {
            fault("until", "in-the-past");
        }
    }

    private void number(List<Wish> wishes) {
        if (wishes.isEmpty()) {
            fault("changes", "required");
        } else if (wishes.size() > MOST_CHANGES) {
            fault("changes", "too-many-changes", String.valueOf(MOST_CHANGES));
        }
    }

    private void step(List<Wish> wishes, int index) {
        Wish wish = wishes.get(index);
        String field = "changes." + index + '.';
        ProcedureTemplate template = templates.get(wish.template());
        if (template == null) {
            fault(field + "template", "unknown-template");
            return;
        }
        TemplateStep step = template.find(wish.step()).orElse(null);
        if (step == null) {
            fault(field + "step", "template-unknown-step-named", wish.step());
            return;
        }
        if (!mayBe(step, wish.act())) {
            fault(
                    field + "act",
                    wish.act() == DeviationAct.LEAVE_OUT
                            ? "step-not-to-be-left-out"
                            : "step-without-clock");
        }
        within(wish, field);
        boolean again =
                wishes.subList(0, index).stream()
                        .anyMatch(
                                other ->
                                        other.template().equals(wish.template())
                                                && other.step().equals(wish.step()));
        if (again) {
            fault(field + "step", "step-twice");
        }
    }

    private void within(Wish wish, String field) {
        Duration within = wish.within();
        if (wish.act() == DeviationAct.LEAVE_OUT) {
            if (within != null) {
                fault(field + "within", "left-out-within");
            }
        } else if (within == null) {
            fault(field + "within", "required");
        } else if (within.compareTo(SHORTEST) < 0 || within.compareTo(LONGEST) > 0) {
            fault(field + "within", "span-out-of-range", String.valueOf(LONGEST.toDays()));
        }
    }

    private void overlaps(List<Wish> wishes, List<Deviation> beside) {
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            for (Deviation other : beside) {
                boolean same =
                        other.changes().stream()
                                .anyMatch(
                                        change ->
                                                change.template().equals(wish.template())
                                                        && change.step().equals(wish.step()));
                if (same) {
                    fault(
                            "changes." + i + ".step",
                            "deviation-overlaps",
                            String.valueOf(other.id()));
                }
            }
        }
    }

    /** An approval of which nothing is left to be shown would be one of nothing. */
    private void approvals(List<Wish> wishes, List<Deviation> beside) {
        Set<String> told = new HashSet<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            if (wish.act() != DeviationAct.LEAVE_OUT) {
                continue;
            }
            ProcedureTemplate template = Objects.requireNonNull(templates.get(wish.template()));
            Set<String> out = leftOut(template.code(), wishes, beside);
            for (TemplateStep step : template.steps()) {
                boolean blind =
                        step.kind().isApproval()
                                && step.shows().contains(wish.step())
                                && out.containsAll(step.shows());
                if (blind && told.add(template.code() + '/' + step.code())) {
                    fault("changes." + i + ".step", "approval-of-nothing", step.code());
                }
            }
        }
    }

    private static Set<String> leftOut(String template, List<Wish> wishes, List<Deviation> beside) {
        Set<String> out = new TreeSet<>();
        wishes.stream()
                .filter(one -> one.template().equals(template))
                .filter(one -> one.act() == DeviationAct.LEAVE_OUT)
                .forEach(one -> out.add(one.step()));
        beside.stream()
                .flatMap(one -> one.changes().stream())
                .filter(one -> one.template().equals(template))
                .filter(one -> one.act() == DeviationAct.LEAVE_OUT)
                .forEach(one -> out.add(one.step()));
        return out;
    }

    private void fault(String field, String key, String... arguments) {
        faults.add(DeviationFault.of(field, key, arguments));
    }
}

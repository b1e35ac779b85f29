package org.linja.contracts.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.TermsDraft.Target;

/** Reads what is promised, and by which calendars it is measured. */
final class TargetsCheck {
    private final TermsFaults faults;
    private final Set<String> calendars;

    /**
     * A reader of one draft.
     *
     * @param calendars codes of those that are published
     */
    TargetsCheck(TermsFaults faults, Set<String> calendars) {
        this.faults = faults;
        this.calendars = calendars;
    }

    /**
     * A calendar that the terms name.
     *
     * @param ifNone key of the words for none
     */
    void calendar(String code, String at, String ifNone) {
        faults.require(!code.isBlank(), at, ifNone);
        faults.require(code.isBlank() || calendars.contains(code), at, "unknown-calendar");
    }

    Map<Severity, List<ClockTarget>> targets(TermsDraft terms) {
        List<Target> drafts = terms.targets();
        Map<Severity, List<ClockTarget>> targets = new EnumMap<>(Severity.class);
        Set<String> seen = new HashSet<>();
        for (Target draft : drafts) {
            String at = "targets." + draft.severity() + '.' + draft.clock();
            Optional<Severity> severity = faults.severity(draft.severity(), at);
            faults.require(TermsCheck.CLOCKS.contains(draft.clock()), at, "unknown-clock");
            faults.require(seen.add(at), at, "target-twice");
            faults.require(draft.pausedByQuestion() != null, at, "target-without-pause");
            if (!draft.calendar().isBlank() || terms.calendar().isBlank()) {
                calendar(draft.calendar(), at, "target-without-calendar");
            }
            Optional<Duration> budget = budget(draft.budget(), at);
            List<Duration> warnings = warnings(draft.warnings(), budget.orElse(null), at);
            if (severity.isPresent() && budget.isPresent()) {
                targets.computeIfAbsent(severity.get(), key -> new ArrayList<>())
                        .add(
                                new ClockTarget(
                                        draft.clock(),
                                        draft.calendar().isBlank() ? null : draft.calendar(),
                                        budget.get(),
                                        Boolean.TRUE.equals(draft.pausedByQuestion()),
                                        draft.pausedByVendor(),
                                        warnings));
            }
        }
        faults.require(!drafts.isEmpty(), "targets", "no-target");
        return distinct(targets);
    }

    /** Twins were named as faults; without them the terms can be built at all. */
    private static Map<Severity, List<ClockTarget>> distinct(
            Map<Severity, List<ClockTarget>> targets) {
        targets.replaceAll(
                (severity, list) -> {
                    Set<String> clocks = new HashSet<>();
                    return list.stream().filter(target -> clocks.add(target.clock())).toList();
                });
        return targets;
    }

    private Optional<Duration> budget(String text, String at) {
        Duration budget = faults.duration(text, at, "budget-form");
        if (budget == null) {
            return Optional.empty();
        }
        boolean positive = !budget.isNegative() && !budget.isZero();
        boolean bounded = budget.compareTo(ClockTarget.LONGEST) < 0;
        faults.require(positive, at, "budget-not-positive");
        faults.require(bounded, at, "budget-too-long");
        return positive && bounded ? Optional.of(budget) : Optional.empty();
    }

    private List<Duration> warnings(List<String> texts, @Nullable Duration budget, String at) {
        List<Duration> warnings = new ArrayList<>();
        for (String text : texts) {
            Duration left = faults.duration(text, at, "warning-form");
            if (left == null) {
                return List.of();
            }
            warnings.add(left);
        }
        if (budget == null || ClockTarget.areSound(warnings, budget)) {
            return warnings;
        }
        faults.add(at, "warnings-unsound", String.valueOf(ClockTarget.MOST_WARNINGS));
        return List.of();
    }
}

package org.linja.contracts.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Slugged;

/**
 * Terms as numbered clauses, in the order and by the numbers of the annex that both sides sign.
 * Chapters, severities and channels have the same number in every version, so that two versions can
 * be laid beside each other by it.
 */
public final class Clauses {
    private final List<Clause> list = new ArrayList<>();

    private Clauses() {}

    /** Every promise of the terms. */
    public static List<Clause> of(ContractTerms terms) {
        Clauses clauses = new Clauses();
        clauses.responsibility(terms.components());
        clauses.whole(
                ClauseSubject.SEVERITY,
                terms.questions().stream()
                        .map(ImpactQuestion::key)
                        .collect(Collectors.joining(" ")));
        for (Severity severity : Severity.values()) {
            clauses.targets(severity, terms.targetsFor(severity));
        }
        clauses.whole(ClauseSubject.HOTLINE, terms.hotline());
        clauses.channels(terms.channels());
        clauses.whole(ClauseSubject.LANGUAGES, String.join(" ", terms.languages()));
        clauses.whole(ClauseSubject.HOURS, terms.calendar());
        QuietHours quiet = terms.quietHours();
        clauses.whole(
                ClauseSubject.QUIET_HOURS, quiet == null ? "" : quiet.from() + "–" + quiet.until());
        clauses.whole(ClauseSubject.LADDER, terms.ladder());
        clauses.caseRules(terms.caseRules());
        return List.copyOf(clauses.list);
    }

    private void whole(ClauseSubject subject, String promised) {
        list.add(new Clause(subject.number(), subject, "", promised, null, null, Map.of()));
    }

    private void targets(Severity severity, List<ClockTarget> targets) {
        String chapter = under(ClauseSubject.TARGET, place(severity));
        if (targets.isEmpty()) {
            list.add(new Clause(chapter, ClauseSubject.TARGET, "", "", severity, null, Map.of()));
        }
        List<ClockTarget> inOrder =
                targets.stream()
                        .sorted(
                                Comparator.comparingInt(
                                        target -> TermsCheck.CLOCKS.indexOf(target.clock())))
                        .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            ClockTarget target = inOrder.get(i);
            list.add(
                    new Clause(
                            chapter + '.' + (i + 1),
                            ClauseSubject.TARGET,
                            target.clock(),
                            target.budget().toString(),
                            severity,
                            target,
                            Map.of()));
        }
    }

    private void channels(ChannelPolicy policy) {
        for (Channel channel : Channel.values()) {
            Set<Severity> opens = policy.opens().get(channel);
            Set<String> treats = policy.treats().get(channel);
            if (opens != null || treats != null) {
                list.add(
                        new Clause(
                                under(ClauseSubject.CHANNEL, place(channel)),
                                ClauseSubject.CHANNEL,
                                channel.slug(),
                                said(opens, treats),
                                null,
                                null,
                                Map.of()));
            }
        }
    }

    /** Severities, and behind a bar the kinds of case, where not all of them are treated. */
    private static String said(@Nullable Set<Severity> opens, @Nullable Set<String> treats) {
        String severities =
                opens == null
                        ? ""
                        : opens.stream().map(Slugged::slug).collect(Collectors.joining(" "));
        return treats == null
                ? severities
                : severities + " | " + String.join(" ", new TreeSet<>(treats));
    }

    private void responsibility(List<Component> components) {
        whole(ClauseSubject.RESPONSIBILITY, "");
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            list.add(
                    new Clause(
                            under(ClauseSubject.RESPONSIBILITY, i + 1),
                            ClauseSubject.RESPONSIBILITY,
                            component.key(),
                            component.responsibility().slug(),
                            null,
                            null,
                            component.nameByLanguage()));
        }
    }

    private void caseRules(CaseRules rules) {
        Duration reopenWithin = rules.reopenWithin();
        CaseRules.Arbitration arbitration = rules.arbitration();
        whole(ClauseSubject.REOPENING, reopenWithin == null ? "" : reopenWithin.toString());
        whole(ClauseSubject.MERGING, String.valueOf(rules.mayMerge()));
        whole(ClauseSubject.CONTESTING, rules.contestWithin().toString());
        whole(
                ClauseSubject.ARBITER,
                arbitration == null
                        ? ""
                        : arbitration.arbiter() + ' ' + arbitration.settleWithin());
        whole(ClauseSubject.RUNNING_CASES, String.valueOf(rules.runningCasesFollow()));
        SecondPair pair = rules.secondPair();
        whole(
                ClauseSubject.SECOND_PAIR,
                pair == null ? "" : pair.within().toString() + ' ' + pair.written());
    }

    private static int place(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 1;
            case HIGH -> 2;
            case MEDIUM -> 3;
            case LOW -> 4;
        };
    }

    private static int place(Channel channel) {
        return switch (channel) {
            case PHONE -> 1;
            case PORTAL -> 2;
            case IMPORTED -> 3;
            case MAIL -> 4;
            case WATCH -> 5;
            case MONITORING -> 6;
        };
    }

    private static String under(ClauseSubject subject, int place) {
        return subject.number() + '.' + place;
    }
}

package org.linja.reports.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Clause;
import org.linja.contracts.rules.ClauseSubject;
import org.linja.contracts.rules.Clauses;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractFacts;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.ClockKind;

/**
 * What a contract promised and what was delivered, clause by clause and version beside version.
 *
 * @param versions that governed in the period, or that a verdict was made by; oldest first
 * @param targets by severity, then by clock, then by version
 * @param counts of every other clause, in the order of the clauses, then by version
 */
public record SoldAndDelivered(
        List<ContractFacts> versions,
        List<TargetLine> targets,
        List<CountLine> counts,
        SumControl control) {
    private static final List<ClockKind> CLOCKS = List.of(ClockKind.values());
    private static final List<Channel> CHANNELS = List.of(Channel.values());

    /**
     * A promised clock beside what was delivered; a severity without targets has no figures.
     *
     * @param calendar code of the calendar whose hours are owed; empty where no target is promised
     */
    public record TargetLine(int version, Clause clause, String calendar, ClockFigures figures) {

        public Severity severity() {
            return Objects.requireNonNull(clause.severity());
        }

        /** Whether there was no case that this promise could have been kept for. */
        public boolean isNotCalledUpon() {
            return figures.tally().clocks() == 0;
        }
    }

    /**
     * Another promise beside what was counted.
     *
     * @param count null for what is not counted
     */
    public record CountLine(
            int version, Clause clause, ServiceMeasure measure, @Nullable Long count) {}

    /**
     * Lays the two side by side.
     *
     * @param all every version of the contract
     * @param governing those of them that governed in the period
     * @param judged the verdicts on the contract's customer, of other contracts too
     * @param sealed all clocks of that customer by the opinion's own sealed totals
     */
    public static SoldAndDelivered of(
            List<ContractFacts> all,
            List<ContractFacts> governing,
            List<JudgedClocks> judged,
            List<JournalCount> journal,
            Tally sealed) {
        List<ContractFacts> versions =
                all.stream()
                        .filter(one -> governing.contains(one) || isNamed(one, judged, journal))
                        .sorted(Comparator.comparingInt(ContractFacts::version))
                        .toList();
        List<TargetLine> targets =
                versions.stream()
                        .flatMap(one -> targets(one, judged).stream())
                        .sorted(
                                Comparator.comparing(TargetLine::severity)
                                        .thenComparing(line -> place(line.clause()))
                                        .thenComparing(TargetLine::version))
                        .toList();
        return new SoldAndDelivered(
                versions,
                targets,
                versions.stream()
                        .flatMap(one -> counts(one, journal).stream())
                        .sorted(
                                Comparator.comparing((CountLine line) -> line.clause().subject())
                                        .thenComparing(line -> inSubject(line.clause()))
                                        .thenComparing(CountLine::measure)
                                        .thenComparing(CountLine::version))
                        .toList(),
                SumControl.of(targets, all, judged, sealed));
    }

    private static boolean isNamed(
            ContractFacts one, List<JudgedClocks> judged, List<JournalCount> journal) {
        return judged.stream().anyMatch(clocks -> clocks.contract().equals(name(one)))
                || journal.stream().anyMatch(count -> isOf(count, one));
    }

    private static boolean isOf(JournalCount count, ContractFacts one) {
        return count.version().equals(String.valueOf(one.version()));
    }

    /** As verdicts print a version. */
    static String name(ContractFacts one) {
        return one.code() + " v" + one.version();
    }

    private static List<TargetLine> targets(ContractFacts one, List<JudgedClocks> judged) {
        return Clauses.of(one.terms()).stream()
                .filter(clause -> clause.subject() == ClauseSubject.TARGET)
                .map(
                        clause ->
                                new TargetLine(
                                        one.version(),
                                        clause,
                                        calendar(one.terms(), clause),
                                        figures(one, clause, judged)))
                .toList();
    }

    private static String calendar(ContractTerms terms, Clause clause) {
        ClockTarget target = clause.target();
        return target == null ? "" : terms.calendarOf(target);
    }

    private static ClockFigures figures(
            ContractFacts one, Clause clause, List<JudgedClocks> judged) {
        String severity = Objects.requireNonNull(clause.severity()).slug();
        return judged.stream()
                .filter(
                        clocks ->
                                clocks.contract().equals(name(one))
                                        && clocks.severity().equals(severity)
                                        && clocks.clock().equals(clause.about()))
                .map(JudgedClocks::figures)
                .findFirst()
                .orElse(ClockFigures.NONE);
    }

    private static int place(Clause clause) {
        return clause.about().isEmpty() ? -1 : CLOCKS.indexOf(ClockKind.of(clause.about()));
    }

    /** Channels stand as they are numbered; components by key, whatever place they have. */
    private static String inSubject(Clause clause) {
        return clause.subject() == ClauseSubject.CHANNEL
                ? String.valueOf(CHANNELS.indexOf(Channel.of(clause.about())))
                : clause.about();
    }

    private static List<CountLine> counts(ContractFacts one, List<JournalCount> journal) {
        List<JournalCount> own = journal.stream().filter(count -> isOf(count, one)).toList();
        List<Clause> clauses = new ArrayList<>(Clauses.of(one.terms()));
        CHANNELS.stream()
                .map(Channel::slug)
                .filter(channel -> own.stream().anyMatch(c -> c.channel().equals(channel)))
                .filter(channel -> clauses.stream().noneMatch(c -> isChannel(c, channel)))
                .forEach(channel -> clauses.add(Clause.unspoken(ClauseSubject.CHANNEL, channel)));
        return clauses.stream()
                .flatMap(
                        clause ->
                                ServiceMeasure.of(clause.subject(), clause.about()).stream()
                                        .map(
                                                measure ->
                                                        new CountLine(
                                                                one.version(),
                                                                clause,
                                                                measure,
                                                                count(
                                                                        clause,
                                                                        measure,
                                                                        one.terms(),
                                                                        own))))
                .toList();
    }

    private static boolean isChannel(Clause clause, String channel) {
        return clause.subject() == ClauseSubject.CHANNEL && clause.about().equals(channel);
    }

    private static @Nullable Long count(
            Clause clause, ServiceMeasure measure, ContractTerms terms, List<JournalCount> own) {
        if (!measure.isCounted()) {
            return null;
        }
        return own.stream()
                .filter(
                        count ->
                                switch (measure) {
                                    case OPENED -> isOpenedBy(clause.about(), count);
                                    case NOT_ALLOWED ->
                                            isOpenedBy(clause.about(), count)
                                                    && !isAllowed(terms, count);
                                    default -> count.measure().equals(measure.slug());
                                })
                .mapToLong(JournalCount::count)
                .sum();
    }

    private static boolean isOpenedBy(String channel, JournalCount count) {
        return count.measure().equals(ServiceMeasure.OPENED.slug())
                && count.channel().equals(channel);
    }

    private static boolean isAllowed(ContractTerms terms, JournalCount count) {
        Channel channel = Channel.of(count.channel());
        return terms.allows(channel, Severity.of(count.severity()))
                && terms.treats(channel, count.kind());
    }
}

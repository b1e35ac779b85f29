package org.linja.reports;

import java.time.Instant;
import java.util.List;
import org.linja.reports.rules.ArrivalField;

/**
 * How a desk worked on one customer's cases of a period, by its journal.
 *
 * @param customer code
 * @param zone of the customer: arrivals are told in it
 * @param cases opened in the period
 * @param closed of those, by now
 * @param lines who had them, busiest first
 * @param groups the same for the groups of the desk; empty for a house without groups
 * @param states how long cases stood in each state on each line
 * @param arrivals cases by hour and weekday; an hour without cases is left out
 */
public record DeskMeasure(
        String customer,
        String customerName,
        String zone,
        Instant from,
        Instant until,
        long cases,
        long closed,
        Flow lineFlow,
        Flow groupFlow,
        List<Holder> lines,
        List<Holder> groups,
        List<StateTime> states,
        List<ArrivalField.Hour> arrivals) {

    /**
     * How cases went from hand to hand.
     *
     * @param held cases that anybody had
     * @param stayed cases that one holder had from beginning to end
     * @param handOvers changes of hands
     * @param bounces returns to whom the case had just been taken from
     * @param bouncedCases cases with at least one such return
     */
    public record Flow(long held, long stayed, long handOvers, long bounces, long bouncedCases) {}

    /**
     * A line or a group.
     *
     * @param line slug of the line that a group belongs to
     * @param cases it had at any time
     * @param first cases it had before anybody else
     * @param stayed of those, the ones that never left it
     * @param bounced cases that came back to it from whom it had handed them to
     * @param heldSeconds by the wall clock, all stints together
     */
    public record Holder(
            String key,
            String line,
            long cases,
            long first,
            long stayed,
            long received,
            long handedOn,
            long bounced,
            long heldSeconds) {}

    /**
     * Time in one state on one line.
     *
     * @param line slug; empty before anybody had the case
     * @param state slug of a status, or the word of a foreign desk
     */
    public record StateTime(String line, String state, long cases, long seconds) {}

    /** Cases that line 1 alone had from beginning to end. */
    public long firstLine() {
        return lines.stream()
                .filter(line -> line.key().equals("line-1"))
                .mapToLong(Holder::stayed)
                .sum();
    }
}

package org.linja.web.cases;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linja.cases.CaseQueueRow;

/**
 * What has changed since the rows on the screen were read.
 *
 * @param arrived cases that are not on the screen yet
 * @param changed cases that are, and were changed or left the queue
 */
public record QueueNews(int arrived, int changed) implements Serializable {
    static QueueNews none() {
        return new QueueNews(0, 0);
    }

    static QueueNews between(List<CaseQueueRow> shown, List<CaseQueueRow> present) {
        Set<Object> numbers =
                shown.stream().map(row -> row.row().number()).collect(Collectors.toSet());
        Set<Object> states = present.stream().map(QueueNews::state).collect(Collectors.toSet());
        long arrived = present.stream().filter(r -> !numbers.contains(r.row().number())).count();
        long changed = shown.stream().filter(row -> !states.contains(state(row))).count();
        return new QueueNews((int) arrived, (int) changed);
    }

    /** Whether there is something to tell. */
    public boolean any() {
        return arrived + changed > 0;
    }

    private static Object state(CaseQueueRow row) {
        return List.of(row.row().number(), row.row().version());
    }
}

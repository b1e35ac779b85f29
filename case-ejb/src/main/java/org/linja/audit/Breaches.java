package org.linja.audit;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** The missed clocks of opinions. */
@Repository
public class Breaches {
    // How a filter names the line of a case that no line had.
    private static final String NO_LINE = "none";

    @Inject SqlRows sql;

    List<VerdictLine> behind(
            long number, BreachFilter filter, long afterCase, String afterClock, int limit) {
        Map<String, Object> which = new HashMap<>();
        which.put("number", number);
        which.put("afterCase", afterCase);
        which.put("afterClock", afterClock);
        which.put("customer", filter.customer());
        which.put("severity", filter.severity());
        which.put("clock", filter.clock());
        which.put("line", NO_LINE.equals(filter.line()) ? "" : filter.line());
        which.put("month", filter.month());
        which.put("limit", limit);
        return sql.list(Breaches.class, "breaches.sql", AuditReports::read, which);
    }
}

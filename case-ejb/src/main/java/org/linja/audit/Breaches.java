package org.linja.audit;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** The missed clocks of opinions, and those that can be read in two ways. */
@Repository
public class Breaches {
    // How a filter names the line of a case that no line had.
    private static final String NO_LINE = "none";

    @Inject SqlRows sql;

    /** A place in the list, behind the last verdict that was read. */
    record Place(String customer, long caseId, String clock) {}

    List<Breach> behind(long number, BreachFilter filter, Place after, int limit) {
        Map<String, Object> which = new HashMap<>();
        which.put("number", number);
        which.put("afterCustomer", after.customer());
        which.put("afterCase", after.caseId());
        which.put("afterClock", after.clock());
        which.put("customer", filter.customer());
        which.put("severity", filter.severity());
        which.put("clock", filter.clock());
        which.put("line", NO_LINE.equals(filter.line()) ? "" : filter.line());
        which.put("month", filter.month());
        which.put("missed", !filter.doubted());
        which.put("doubted", filter.doubted());
        which.put("limit", limit);
        return sql.list(Breaches.class, "breaches.sql", Breaches::read, which);
    }

    private static Breach read(ResultSet row) throws SQLException {
        VerdictLine line = AuditReports.read(row);
        return new Breach(
                new CaseId(line.caseId()).toString(), line, row.getString("other_verdict"));
    }
}

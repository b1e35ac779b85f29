package org.linja.people;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linja.people.rules.BrowserName;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.LinjaPrincipal;

/** Where people are signed in with a browser. */
@Repository
class PersonSessions {
    /** After so long without a request the server forgets a session by itself. */
    static final Duration IDLE = Duration.ofHours(8);

    /** So many a person; one more ends the one that was used longest ago. */
    private static final int MOST = 20;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST = 60;

    @Inject SqlRows sql;

    long begin(LinjaPrincipal person, String userAgent, String network, Instant now) {
        sql.change(
                PersonSessions.class,
                "sessions-forget.sql",
                Map.of("personId", person.personId(), "before", now.minus(KEPT)));
        sql.change(
                PersonSessions.class,
                "sessions-end-oldest.sql",
                Map.of("personId", person.personId(), "most", MOST - 1, "now", now));
        Map<String, Object> row = new HashMap<>();
        row.put("personId", person.personId());
        row.put("customerId", person.customerId());
        row.put("now", now);
        row.put("factorAt", person.secondFactorAt());
        row.put("browser", BrowserName.of(userAgent));
        row.put("network", network.substring(0, Math.min(network.length(), LONGEST)));
        return sql.one(
                PersonSessions.class, "session-begin.sql", found -> found.getLong("id"), row);
    }

    void touch(long id, Instant now) {
        sql.change(PersonSessions.class, "session-touch.sql", Map.of("id", id, "now", now));
    }

    /** Notes that a second factor was shown in this session of theirs. */
    void prove(long personId, long id, Instant now) {
        sql.change(
                PersonSessions.class,
                "session-prove.sql",
                Map.of("personId", personId, "id", id, "now", now));
    }

    void endOthers(long personId, long kept, Instant now) {
        sql.change(
                PersonSessions.class,
                "sessions-end-others.sql",
                Map.of("personId", personId, "kept", kept, "now", now));
    }

    /** Ends one of this person's; returns whether there was one. */
    boolean end(long personId, long id, Instant now) {
        return sql.change(
                        PersonSessions.class,
                        "session-end.sql",
                        Map.of("personId", personId, "id", id, "now", now))
                == 1;
    }

    void endAll(long personId, Instant now) {
        sql.change(
                PersonSessions.class, "sessions-end.sql", Map.of("personId", personId, "now", now));
    }

    /** Those of a person that are alive, the one used last first. */
    List<MySession> of(long personId, Instant now) {
        return sql.list(
                PersonSessions.class,
                "sessions.sql",
                PersonSessions::row,
                Map.of("personId", personId, "since", now.minus(IDLE)));
    }

    private static MySession row(ResultSet row) throws SQLException {
        return new MySession(
                row.getLong("id"),
                SqlRows.requiredInstant(row, "begun_at"),
                SqlRows.requiredInstant(row, "used_at"),
                row.getString("browser"),
                row.getString("network"));
    }
}

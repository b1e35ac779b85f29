package org.linja.platform.health;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.ClockSkew;
import org.linja.platform.time.ServerClock;

/**
 * Answers health probes, behind which stands no person: does the database answer, how new is it,
 * does it agree about the time.
 */
@Stateless
@PermitAll
public class CheckDatabase {
    @Inject SqlRows sql;
    @Inject ServerClock clock;

    /** Version of the schema as its migrations name it; throws when the database is away. */
    public String schemaVersion() {
        return sql.one(
                CheckDatabase.class,
                "schema-version.sql",
                row -> row.getString("version"),
                Map.of());
    }

    /** How far this server's clock is from the database's. */
    public ClockSkew clockSkew() {
        return clock.skew();
    }
}

package org.linja.platform.jobs;

import jakarta.inject.Inject;
import java.util.Map;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** The batch runtime's own rows: it leaves those of a killed server "started" for ever. */
@Repository
public class JobExecutions {
    @Inject SqlRows sql;

    /** Writes down that an execution died with its server, unless it had ended. */
    public void markDead(long execution) {
        Map<String, ?> dead = Map.of("execution", execution);
        sql.change(JobExecutions.class, "steps-mark-dead.sql", dead);
        sql.change(JobExecutions.class, "execution-mark-dead.sql", dead);
    }
}

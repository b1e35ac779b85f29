package org.linja.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.time.DatabaseClock;

/** Closes an import whose rows have all been dealt with. */
@Stateless
@PermitAll
public class FinishImport {
    @Inject ImportRuns runs;
    @Inject DatabaseClock clock;

    public void finish(long number, int start) {
        runs.finish(number, start, clock.now());
    }
}

package org.linja.batch.following;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.batch.JobLog;
import org.linja.following.MoveCases;

/** Moves a range batch by batch; a batch that met a rival for its cases is tried again. */
@Dependent
public class MovingRange {
    private static final Logger LOG = Logger.getLogger(MovingRange.class.getName());
    private static final int MOST_TRIES = 20;

    @Inject MoveCases cases;

    void moveAll(long number, int start, int part) {
        boolean more = true;
        while (more) {
            long begun = System.nanoTime();
            more = moveNext(number, start, part);
            rest(System.nanoTime() - begun);
        }
    }

    /** People are at work: after each batch the machine is theirs, a quarter longer than ours. */
    private static void rest(long workedNanos) {
        LockSupport.parkNanos(workedNanos * 5 / 4);
    }

    private boolean moveNext(long number, int start, int part) {
        for (int tries = 1; true; tries++) {
            try {
                return cases.moveNext(number, start, part);
            } catch (RuntimeException failure) {
                // The database has undone the batch, so that the rival could go on.
                if (tries == MOST_TRIES || !JobLog.isRivalry(failure)) {
                    throw failure;
                }
                LOG.log(
                        Level.INFO,
                        "Cases of following {0} met a rival, tried again",
                        new Object[] {number});
            }
        }
    }
}

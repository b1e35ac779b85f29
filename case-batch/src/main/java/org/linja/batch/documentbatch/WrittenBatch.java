package org.linja.batch.documentbatch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.batch.JobLog;
import org.linja.cases.rules.CaseId;
import org.linja.documents.WriteBatchDocument;
import org.linja.documents.rules.LeftReason;
import org.linja.platform.persistence.RowScope;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.Role;

/**
 * Writes a batch chunk by chunk, in the name of whoever ordered it and with what they may see: what
 * was closed to them since is left alone, and whoever lost the right has nothing more written.
 *
 * <p>One after the other: half of the smallest house's machine stays with people.
 */
@Dependent
public class WrittenBatch {
    private static final Logger LOG = Logger.getLogger(WrittenBatch.class.getName());
    private static final int CHUNK = 20;
    private static final int MOST_TRIES = 20;

    @Inject WriteBatchDocument writing;

    /** Ends early, and quietly, where the batch was stopped or another start has taken it. */
    void writeAll(long number, int start) {
        long after = 0;
        List<CaseId> chunk = writing.open(number, after, CHUNK);
        while (!chunk.isEmpty()) {
            Optional<Actor> orderer = writing.orderer(number, start);
            if (orderer.isEmpty()) {
                return;
            }
            if (!orderer.get().has(Role.DUTY_MANAGER)) {
                throw new Problem(ProblemType.FORBIDDEN);
            }
            for (CaseId id : chunk) {
                if (!writeOne(number, start, id, orderer.get())) {
                    return;
                }
                after = id.value();
            }
            chunk = writing.open(number, after, CHUNK);
        }
    }

    /** False if the batch is not this start's any more. What is wrong with one stops no other. */
    private boolean writeOne(long number, int start, CaseId id, Actor who) {
        for (int tries = 1; true; tries++) {
            try {
                return RowScope.asReader(
                        who.personId(), () -> writing.write(number, start, id, who));
            } catch (Problem refused) {
                writing.leave(number, start, id, reason(refused));
                return true;
            } catch (RuntimeException failure) {
                // With the database away nothing is wrong with the case: the run goes on later.
                if (JobLog.isPassing(failure)) {
                    throw failure;
                }
                Optional<LeftReason> reason = reason(failure, tries);
                if (reason.isPresent()) {
                    LOG.log(
                            Level.WARNING,
                            "Batch %d writes nothing of %s".formatted(number, id),
                            failure);
                    writing.leave(number, start, id, reason.get());
                    return true;
                }
            }
        }
    }

    /**
     * Why a case is left alone; nothing where it is worth another try. A lock that was waited for
     * in vain is not: the others would wait as long again.
     */
    static Optional<LeftReason> reason(RuntimeException failure, int tries) {
        if (JobLog.isHeld(failure)) {
            return Optional.of(LeftReason.BUSY);
        }
        if (!JobLog.isRivalry(failure)) {
            return Optional.of(LeftReason.DEFECT);
        }
        return tries < MOST_TRIES ? Optional.empty() : Optional.of(LeftReason.BUSY);
    }

    private static LeftReason reason(Problem refused) {
        return LeftReason.of(
                refused.type().slug(), refused.errors().stream().map(FieldError::key).toList());
    }
}

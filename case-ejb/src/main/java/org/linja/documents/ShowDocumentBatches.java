package org.linja.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows batches of documents: how far each is, and of which cases nothing was written. */
@Stateless
@RolesAllowed({Role.DUTY_MANAGER, Role.AUDITOR})
public class ShowDocumentBatches {
    private static final int MOST = 200;

    @Inject DocumentBatches batches;
    @Inject CurrentActor actor;

    /**
     * Batches below a number, newest first.
     *
     * @param limit how many, 1 to 200
     * @param after go on behind the batch of this number, null from the newest
     * @throws Problem {@code invalid-input} for another limit
     */
    public DocumentBatchList list(int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        List<DocumentBatch> rows =
                batches.before(after == null ? Long.MAX_VALUE : after, limit + 1, actor.get());
        return rows.size() <= limit
                ? new DocumentBatchList(rows, null)
                : new DocumentBatchList(rows.subList(0, limit), rows.get(limit - 1).number());
    }

    /** Throws {@code not-found}, also for one of a customer that is closed to whoever asks. */
    public DocumentBatchView show(long number) {
        Actor who = actor.get();
        DocumentBatch batch = batches.row(number, who).orElseThrow(Problem::notFound);
        return new DocumentBatchView(
                batch,
                batches.unwritten(number, who),
                batch.isUnderWay() && who.has(Role.DUTY_MANAGER));
    }
}

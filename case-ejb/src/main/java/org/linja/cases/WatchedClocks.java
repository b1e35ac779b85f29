package org.linja.cases;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.sla.rules.ClockKind;

/** For which deadlines a ladder waits. Versions never change, so each is read once. */
@Repository
public class WatchedClocks {
    private static final int KEPT = 10_000;

    /** Of a case that the version before this one opened. */
    private static final Set<Watched> USUAL =
            Set.of(new Watched(Severity.CRITICAL, ClockKind.ACKNOWLEDGE));

    @Inject SqlRows sql;
    private final Map<Long, Set<Watched>> known = new ConcurrentHashMap<>();

    /** Those of a version of a ladder; the usual ones where a case has no stamp. */
    public Set<Watched> of(@Nullable Long ladderVersionId) {
        if (ladderVersionId == null) {
            return USUAL;
        }
        Set<Watched> watched = known.get(ladderVersionId);
        if (watched == null) {
            watched =
                    Set.copyOf(
                            sql.list(
                                    WatchedClocks.class,
                                    "watched.sql",
                                    row ->
                                            new Watched(
                                                    Severity.of(row.getString("severity")),
                                                    ClockKind.of(row.getString("clock"))),
                                    Map.of("id", ladderVersionId)));
            if (known.size() < KEPT) {
                known.put(ladderVersionId, watched);
            }
        }
        return watched;
    }
}

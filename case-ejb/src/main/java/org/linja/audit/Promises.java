package org.linja.audit;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** What first entries of cases name as promised. Versions never change: each is looked up once. */
@Repository
public class Promises {
    private static final int KEPT = 10_000;

    private record Names(String contract, String contractVersion, String calendarVersionId) {}

    @Inject SqlRows sql;
    private final Map<Names, Promise> known = new ConcurrentHashMap<>();

    /** Whether an entry names a contract at all. */
    static boolean areNamed(Map<String, String> opening) {
        return opening.containsKey("contract")
                && opening.containsKey("contractVersion")
                && opening.containsKey("calendarVersionId");
    }

    /**
     * The promise that an opening entry names; nothing if the house has no such versions.
     *
     * @throws IllegalArgumentException if a version is no number
     */
    Optional<Promise> named(Map<String, String> opening) {
        Names names =
                new Names(
                        opening.getOrDefault("contract", ""),
                        opening.getOrDefault("contractVersion", ""),
                        opening.getOrDefault("calendarVersionId", ""));
        Promise promise = known.get(names);
        return promise == null ? lookUp(names) : Optional.of(promise);
    }

    private Optional<Promise> lookUp(Names names) {
        Optional<Promise> found =
                sql.first(
                        Promises.class,
                        "promise.sql",
                        row ->
                                new Promise(
                                        row.getLong("contract_version_id"),
                                        row.getString("contract"),
                                        row.getLong("calendar_version_id"),
                                        row.getString("calendar"),
                                        row.getString("zone")),
                        Map.of(
                                "contract", names.contract(),
                                "contractVersion", Integer.parseInt(names.contractVersion()),
                                "calendarVersionId", Long.parseLong(names.calendarVersionId())));
        if (known.size() < KEPT) {
            found.ifPresent(promise -> known.put(names, promise));
        }
        return found;
    }
}

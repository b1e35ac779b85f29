package org.linja.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linja.imports.rules.ForeignFacts;
import org.linja.imports.rules.IncidentLogCase;
import org.linja.imports.rules.IncidentLogMapping;
import org.linja.platform.time.DatabaseClock;

/** Takes the next cases of a log into the house: what is new, and only as it stands. */
@Stateless
@PermitAll
public class TakeLoggedCases {
    /** Why a case is refused that was taken and is another now. */
    public static final String CHANGED_UPSTREAM = "changed-upstream";

    @Inject ImportRuns runs;
    @Inject ImportedCases imported;
    @Inject ImportMappings mappings;
    @Inject DatabaseClock clock;

    /**
     * Takes the cases and moves the run behind their rows, all in one transaction.
     *
     * @param start under which the run is read
     * @param before rows of data the run had dealt with before these
     * @throws IllegalStateException if somebody else has moved the run meanwhile
     */
    public void take(long run, int start, long before, List<LoggedCase> cases) {
        ImportSource source = runs.source(run);
        IncidentLogMapping mapping = mappings.of(source.kind()).orElseThrow();
        Instant now = clock.now();
        Map<String, KnownCase> known =
                imported.known(
                        source.customerId(), cases.stream().map(LoggedCase::reference).toList());
        ImportTally tally = new ImportTally(run);
        List<Reading> fresh = new ArrayList<>();
        Set<String> together = new HashSet<>();
        for (LoggedCase logged : cases) {
            String sha256 = logged.contentSha256();
            KnownCase earlier = known.getOrDefault(logged.reference(), KnownCase.NONE);
            if (earlier.taken() && earlier.contentSha256().equals(sha256)) {
                tally.unchanged(logged, reading(logged, mapping));
            } else if (earlier.taken() || !together.add(logged.reference())) {
                tally.rejected(logged, CHANGED_UPSTREAM);
            } else {
                fresh.add(new Reading(logged, sha256, reading(logged, mapping)));
            }
        }
        write(fresh, source, tally, now);
        runs.note(tally, start, before);
    }

    private void write(List<Reading> fresh, ImportSource source, ImportTally tally, Instant now) {
        List<Reading> takeable = fresh.stream().filter(read -> read.read().isTaken()).toList();
        List<Long> ids = imported.nextIds(takeable.size());
        List<NewCase> cases = new ArrayList<>();
        for (Reading reading : takeable) {
            ForeignFacts facts = reading.read().taken().orElseThrow();
            cases.add(
                    NewCase.of(
                            ids.get(cases.size()),
                            reading.logged(),
                            reading.sha256(),
                            facts,
                            reading.read().events(),
                            source,
                            now));
            tally.taken(reading.logged(), reading.read());
        }
        imported.add(cases, source, now);
        for (Reading reading : fresh) {
            if (!reading.read().isTaken()) {
                tally.rejected(reading.logged(), reading.read());
                imported.addRejected(source, reading.logged().reference(), reading.sha256());
            }
        }
    }

    private static IncidentLogCase reading(LoggedCase logged, IncidentLogMapping mapping) {
        return IncidentLogCase.of(logged.rows(), mapping);
    }

    private record Reading(LoggedCase logged, String sha256, IncidentLogCase read) {}
}

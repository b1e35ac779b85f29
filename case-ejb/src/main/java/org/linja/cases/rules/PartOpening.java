package org.linja.cases.rules;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linja.contracts.rules.BoundTerms;
import org.linja.sla.rules.Happened;
import org.linja.sla.rules.SeverityStanding;

/** What the entry of its opening says of a part that is split off a case. */
public final class PartOpening {
    // A desk that the whole was imported from knows nothing of the part.
    private static final Set<String> KEPT =
            Stream.concat(
                            BoundTerms.DATA.stream(),
                            Stream.of(
                                    SeverityStanding.SEVERITY,
                                    SeverityStanding.ANSWERS,
                                    "ladder",
                                    "kind",
                                    "channel",
                                    "line",
                                    "entitlement",
                                    "service",
                                    "asset"))
                    .collect(Collectors.toUnmodifiableSet());

    private PartOpening() {}

    /**
     * The terms it is bound to and what it is about, as the whole's opening says them, and whose
     * part it is.
     */
    public static Map<String, String> data(CaseId whole, Map<String, String> opening) {
        Map<String, String> data = new TreeMap<>(opening);
        data.keySet().retainAll(KEPT);
        data.put(Happened.ORIGIN, whole.toString());
        return data;
    }
}

package org.linja.cases;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.MatchReason;

/**
 * By what a case is let in: the terms it is bound to and why these, or why there are none.
 *
 * @param terms null if nothing the customer signed covers it
 * @param because slug of a {@link MatchReason}, or of why there is none
 * @param service key of the service it is about; null if none was named
 * @param asset tag of the asset it is about; null if none was named
 */
public record Admission(
        @Nullable StampedTerms terms,
        String because,
        @Nullable String service,
        @Nullable String asset) {

    /** Under the only terms there are, whatever it is about. */
    public static Admission under(StampedTerms terms) {
        return new Admission(terms, MatchReason.ONLY_CONTRACT.slug(), null, null);
    }

    /** As the entry of the opening says it. */
    Map<String, String> data() {
        Map<String, String> data = new TreeMap<>();
        if (terms != null) {
            data.putAll(terms.bound().data());
            if (terms.ladder() != null) {
                data.put("ladder", terms.ladder().written());
            }
        }
        data.put("entitlement", because);
        if (service != null) {
            data.put("service", service);
        }
        if (asset != null) {
            data.put("asset", asset);
        }
        return data;
    }
}

package org.linja.portal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.cases.NamedClaim;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.rules.Severity;

/** What a customer's person writes when they open a case themselves. */
public record NewMatter(
        String subject,
        String description,
        Map<String, Boolean> impact,
        @Nullable Severity severity,
        CaseKind kind,
        String since,
        String tried,
        NamedClaim claim) {

    /**
     * The same by the names of the phone desk's fields.
     *
     * @param asked whether a contract asks anything: where none does, no answer is kept
     */
    Map<String, String> draft(boolean asked) {
        Map<String, String> draft = new TreeMap<>();
        draft.put("subject", subject);
        draft.put("description", description);
        draft.put("kind", kind.slug());
        draft.put("since", since);
        draft.put("tried", tried);
        if (asked) {
            impact.forEach((question, yes) -> draft.put("impact." + question, yes ? "yes" : "no"));
        }
        put(draft, "severity", severity == null ? null : severity.slug());
        put(draft, "service", claim.service());
        put(draft, "asset", claim.asset());
        return draft;
    }

    private static void put(Map<String, String> draft, String field, @Nullable String text) {
        if (text != null) {
            draft.put(field, text);
        }
    }
}

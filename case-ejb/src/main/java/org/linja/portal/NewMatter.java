package org.linja.portal;

import java.util.Map;
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
        NamedClaim claim) {}

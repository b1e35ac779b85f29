package org.linja.audit;

import org.jspecify.annotations.Nullable;

/**
 * A case of the period that has no verdict.
 *
 * @param caseNumber as people write it; null for what an import could not take
 * @param reference of the desk it comes from; empty for own cases
 */
public record UnjudgedLine(
        String customer, @Nullable String caseNumber, String reference, String reason) {}

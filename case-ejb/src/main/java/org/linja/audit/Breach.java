package org.linja.audit;

import org.jspecify.annotations.Nullable;

/**
 * A promise that was not kept, or that can be read in two ways.
 *
 * @param caseNumber as people write it
 * @param otherVerdict slug of what the other reading says; null where both say the same
 */
public record Breach(String caseNumber, VerdictLine verdict, @Nullable String otherVerdict) {}

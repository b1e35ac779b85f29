package org.linja.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseAct;

/**
 * An entry of an own case that its customer may see differently.
 *
 * @param act how it is contested: {@code CONTEST_PAUSE} or {@code CONTEST_RESPONSE}
 * @param text what was asked or answered; null if it was erased
 */
public record Contestable(CaseAct act, long seq, Instant at, @Nullable String text) {}

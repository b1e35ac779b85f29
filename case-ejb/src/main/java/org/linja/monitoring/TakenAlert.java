package org.linja.monitoring;

import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.monitoring.rules.AlertOutcome;

/**
 * What became of an alert.
 *
 * @param about the case in which it stands; null if it stands in none
 */
public record TakenAlert(String fingerprint, AlertOutcome outcome, @Nullable CaseId about) {}

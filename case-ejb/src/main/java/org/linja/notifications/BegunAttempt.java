package org.linja.notifications;

import org.linja.cases.rules.CaseId;

/**
 * An attempt that was written down and is to be made now.
 *
 * @param about the case, which is held again to write down how it went
 */
public record BegunAttempt(CaseId about, OutgoingAlert alert) {}

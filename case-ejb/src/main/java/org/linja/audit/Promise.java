package org.linja.audit;

/** Terms and calendar that a case was opened under, by version, with the names reports print. */
record Promise(
        long contractVersionId,
        String contract,
        long calendarVersionId,
        String calendar,
        String zone) {}

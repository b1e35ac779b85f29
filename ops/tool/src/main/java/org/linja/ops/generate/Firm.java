package org.linja.ops.generate;

import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.ContractTerms;

/** An invented customer with the one contract that all its cases are opened under. */
record Firm(
        long customerId,
        long contractVersionId,
        String contract,
        long calendarVersionId,
        ContractTerms terms,
        BusinessCalendar calendar) {}

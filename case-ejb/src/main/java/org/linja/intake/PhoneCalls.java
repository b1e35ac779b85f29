package org.linja.intake;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.Actor;

/** Every call that was taken, with the moments that prove when. */
@Repository
class PhoneCalls {
    @Inject SqlRows sql;

    void add(
            NewCall call,
            String callerNumber,
            long customerId,
            CaseId number,
            Actor takenBy,
            Instant savedAt) {
        Map<String, Object> row = new HashMap<>();
        row.put("customerId", customerId);
        row.put("caseId", number.value());
        row.put("callerName", call.callerName());
        row.put("callerNumber", callerNumber);
        row.put("ringAt", call.ringAt());
        row.put("answeredAt", call.answeredAt());
        row.put("savedAt", savedAt);
        row.put("takenBy", takenBy.personId());
        sql.change(PhoneCalls.class, "phone-call-add.sql", row);
    }
}

package org.linja.reports;

import java.util.List;
import java.util.Map;
import org.linja.audit.AuditRow;
import org.linja.reports.rules.SoldAndDelivered;

/**
 * What a contract promised, and what was delivered by a sealed opinion.
 *
 * @param contract code
 * @param customer code
 * @param arbiters names of those who settle disputes, by login
 * @param zone of the contract's hours where all of them share one; else UTC
 */
public record DeliveredService(
        String contract,
        String customer,
        AuditRow opinion,
        String zone,
        Map<String, String> arbiters,
        SoldAndDelivered lines) {

    /** Codes of the calendars that its promises were counted on. */
    public List<String> calendars() {
        return lines.versions().stream()
                .flatMap(one -> one.terms().calendars().stream())
                .distinct()
                .toList();
    }
}

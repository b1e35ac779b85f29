package org.linja.reports;

import java.util.List;
import java.util.Map;
import org.linja.audit.AuditRow;
import org.linja.calendars.CalendarVersion;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.reports.rules.SoldAndDelivered;

/**
 * What a contract promised, and what was delivered by a sealed opinion.
 *
 * @param contract code
 * @param customer code
 * @param arbiters names of those who settle disputes, by login
 * @param calendars that its promises were counted on, as they stood when the period ended
 * @param ladders by which its cases were escalated, as they stood then
 * @param zone of the contract's hours where all of them share one; else UTC
 */
public record DeliveredService(
        String contract,
        String customer,
        AuditRow opinion,
        String zone,
        Map<String, String> arbiters,
        List<CalendarVersion> calendars,
        List<EscalationLadder> ladders,
        SoldAndDelivered lines) {}

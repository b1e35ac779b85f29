package org.linja.web.portal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.audit.OwnReport;
import org.linja.audit.rules.ReportMonth;
import org.linja.calendars.CalendarVersion;
import org.linja.contracts.ContractRow;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.VersionStanding;
import org.linja.portal.OurContract;
import org.linja.reports.DeliveredService;
import org.linja.reports.DeliveredSheet;
import org.linja.web.contracts.TermsSheet;

/**
 * Everything the page of a customer's own contract shows, read in one go.
 *
 * @param inForce all that is in force
 * @param ended what ended within the months that can be asked for, the last to end first
 * @param months that can be asked for of it, newest first
 * @param service what was delivered in the month; null until its report is sealed
 */
public record OurContractSheet(
        List<ContractRow> inForce,
        List<ContractRow> ended,
        OurContract contract,
        List<ReportMonth> months,
        OwnReport month,
        @Nullable DeliveredService service,
        @Nullable DeliveredSheet delivered) {

    private static final Set<String> OF_THE_HOUSE =
            Set.of(Channel.IMPORTED.slug(), Channel.WATCH.slug());

    /** The months of a contract: one that has ended has none after its end. */
    static List<ReportMonth> monthsOf(ContractRow row, List<ReportMonth> all) {
        Instant until = row.inForceUntil();
        return until == null ? all : ReportMonth.begunBefore(until, all);
    }

    /** Whether the contract governs no more. */
    public boolean isOver() {
        return row().standing() == VersionStanding.ENDED;
    }

    /** The contracts in force to choose from, unless there is nothing to choose. */
    public List<ContractRow> choices() {
        return isOver() || inForce.size() > 1 ? inForce : List.of();
    }

    public ContractRow row() {
        return contract.row();
    }

    public List<CalendarVersion> calendars() {
        return contract.calendars();
    }

    public String arbiter() {
        return contract.arbiter();
    }

    /** The channels by which a customer itself comes. */
    public List<String> doors() {
        return terms().channels().stream()
                .filter(channel -> !OF_THE_HOUSE.contains(channel))
                .toList();
    }

    /** What is promised, clause by clause. */
    public TermsSheet terms() {
        return new TermsSheet(row().terms());
    }
}

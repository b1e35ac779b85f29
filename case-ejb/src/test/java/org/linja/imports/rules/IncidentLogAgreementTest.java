package org.linja.imports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.linja.audit.rules.SlaAudit;
import org.linja.audit.rules.Verdict;
import org.linja.audit.rules.VerdictKind;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.imports.Mappings;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.testkit.ABook;
import org.linja.testkit.ACalendar;
import org.linja.testkit.AHistory;
import org.linja.testkit.DataFolder;

/** A year of a real desk, judged by our rules, beside the desk's own verdicts. */
class IncidentLogAgreementTest {

    private static final Instant CUT = Instant.parse("2018-01-01T00:00:00Z");

    private static final BusinessCalendar MONDAY_TO_FRIDAY =
            ACalendar.in("Etc/UTC").weekdays("00:00-24:00").build();

    private static final ContractTerms TERMS =
            new ContractTerms(
                    "mon-fri",
                    "none",
                    "",
                    Map.of(
                            Severity.CRITICAL, close(Duration.ofHours(8)),
                            Severity.HIGH, close(Duration.ofDays(1)),
                            Severity.MEDIUM, close(Duration.ofMinutes(153 * 60 + 24)),
                            Severity.LOW, close(Duration.ofMinutes(345 * 60 + 36))),
                    Map.of());
    private static final ABook BOOK = new ABook(TERMS, MONDAY_TO_FRIDAY);

    @Test
    void the_real_log_is_read_whole_and_judged_as_the_desk_judged_itself() throws IOException {
        Tally tally = new Tally();
        IncidentLogMapping mapping = Mappings.uci();
        for (List<IncidentLogRow> rows : cases(DataFolder.file("incident_event_log.csv.zip"))) {
            tally.count(IncidentLogCase.of(rows, mapping));
        }

        assertThat(tally.taken).isEqualTo(24_918);
        assertThat(tally.rejected).isZero();
        assertThat(tally.rejections)
                .isEqualTo(
                        Map.of(
                                RejectionReason.BEFORE_OPENING, 5,
                                RejectionReason.UNKNOWN_STATE, 5));
        assertThat(tally.remarks)
                .isEqualTo(
                        Map.of(
                                LogRemark.DOES_NOT_START_NEW, 8_521,
                                LogRemark.GAP_IN_MODIFICATIONS, 9_254,
                                LogRemark.TIME_RUNS_BACKWARDS, 1,
                                LogRemark.EVENT_AFTER_INACTIVE, 58,
                                LogRemark.ACTIVITY_CONTRADICTS_STATE, 1,
                                LogRemark.PRIORITY_CHANGED, 383,
                                LogRemark.REOPENED, 275));
        assertThat(tally.cases)
                .isEqualTo(
                        Map.of(
                                Severity.CRITICAL, 270,
                                Severity.HIGH, 408,
                                Severity.MEDIUM, 23_466,
                                Severity.LOW, 774));
        assertThat(tally.deskMet)
                .isEqualTo(
                        Map.of(
                                Severity.CRITICAL, 5,
                                Severity.HIGH, 2,
                                Severity.MEDIUM, 15_145,
                                Severity.LOW, 651));
        assertThat(tally.agreement(Severity.MEDIUM)).isGreaterThanOrEqualTo(99.2);
        assertThat(tally.agreement(Severity.LOW)).isGreaterThanOrEqualTo(99.8);
        assertThat(tally.agreement(Severity.CRITICAL)).isGreaterThanOrEqualTo(99.2);
        assertThat(tally.agreed.get(Severity.HIGH)).isEqualTo(407);
    }

    private static List<ClockTarget> close(Duration budget) {
        return List.of(new ClockTarget("close", budget, false));
    }

    /** The rows by case, in file order. The real file quotes nothing, so commas are separators. */
    private static Iterable<List<IncidentLogRow>> cases(Path zip) throws IOException {
        Map<String, List<IncidentLogRow>> cases = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile());
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        file.getInputStream(
                                                file.getEntry("incident_event_log.csv")),
                                        StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(String.join(",", Mappings.uci().columns()));
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                IncidentLogRow row = new IncidentLogRow(number, List.of(line.split(",", -1)));
                cases.computeIfAbsent(row.reference(), reference -> new ArrayList<>()).add(row);
            }
            assertThat(number).isEqualTo(141_713);
        }
        return cases.values();
    }

    private static final class Tally {
        private int taken;
        private int rejected;
        private final Map<RejectionReason, Integer> rejections = new HashMap<>();
        private final Map<LogRemark, Integer> remarks = new TreeMap<>();
        private final Map<Severity, Integer> cases = new EnumMap<>(Severity.class);
        private final Map<Severity, Integer> deskMet = new EnumMap<>(Severity.class);
        private final Map<Severity, Integer> agreed = new EnumMap<>(Severity.class);

        void count(IncidentLogCase read) {
            read.rejections().forEach(line -> rejections.merge(line.reason(), 1, Integer::sum));
            read.remarks().forEach(remark -> remarks.merge(remark, 1, Integer::sum));
            ForeignFacts facts = read.facts();
            if (facts == null) {
                rejected++;
                return;
            }
            taken++;
            cases.merge(facts.severity(), 1, Integer::sum);
            boolean deskSaysMet = Boolean.TRUE.equals(facts.madeSla());
            deskMet.merge(facts.severity(), deskSaysMet ? 1 : 0, Integer::sum);
            List<Verdict> verdicts = SlaAudit.judge(BOOK, history(read), CUT);
            assertThat(verdicts).hasSize(1);
            assertThat(verdicts.get(0).severity()).isEqualTo(facts.severity());
            boolean weSayMet = verdicts.get(0).kind() == VerdictKind.MET;
            agreed.merge(facts.severity(), weSayMet == deskSaysMet ? 1 : 0, Integer::sum);
        }

        double agreement(Severity severity) {
            return 100.0 * agreed.getOrDefault(severity, 0) / cases.getOrDefault(severity, 1);
        }

        private static List<Entry> history(IncidentLogCase read) {
            List<Entry> history = new ArrayList<>();
            for (ImportedEvent event : read.events()) {
                history.add(
                        new Entry(
                                1,
                                history.size() + 1L,
                                event.occurredAt(),
                                CUT,
                                event.kind(),
                                event.actor(),
                                event.kind() == EntryKind.CASE_OPENED
                                        ? bound(event.data())
                                        : event.data(),
                                null));
            }
            return history;
        }

        private static SortedMap<String, String> bound(SortedMap<String, String> opening) {
            SortedMap<String, String> data = new TreeMap<>(opening);
            data.putAll(AHistory.BOUND.data());
            return data;
        }
    }
}

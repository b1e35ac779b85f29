package org.linja.imports.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.cases.rules.CaseStatus;
import org.linja.contracts.rules.Severity;
import org.linja.imports.Mappings;
import org.linja.imports.rules.IncidentLogRow.Column;
import org.linja.journal.rules.EntryKind;
import org.linja.rota.rules.SupportLine;

class IncidentLogCaseTest {

    private static final Map<Column, String> PLAIN =
            Map.ofEntries(
                    Map.entry(Column.NUMBER, "INC0000001"),
                    Map.entry(Column.INCIDENT_STATE, "New"),
                    Map.entry(Column.ACTIVE, "true"),
                    Map.entry(Column.REOPEN_COUNT, "0"),
                    Map.entry(Column.SYS_MOD_COUNT, "0"),
                    Map.entry(Column.MADE_SLA, "true"),
                    Map.entry(Column.OPENED_BY, "Opened by 8"),
                    Map.entry(Column.OPENED_AT, "29/2/2016 01:16"),
                    Map.entry(Column.SYS_UPDATED_BY, "Updated by 21"),
                    Map.entry(Column.SYS_UPDATED_AT, "29/2/2016 01:23"),
                    Map.entry(Column.CONTACT_TYPE, "Phone"),
                    Map.entry(Column.IMPACT, "2 - Medium"),
                    Map.entry(Column.URGENCY, "2 - Medium"),
                    Map.entry(Column.PRIORITY, "3 - Moderate"),
                    Map.entry(Column.ASSIGNMENT_GROUP, "Group 70"),
                    Map.entry(Column.CLOSED_CODE, "code 5"),
                    Map.entry(Column.CLOSED_AT, "5/3/2016 12:00"));

    @Test
    void a_case_opens_at_its_opening_and_closes_at_its_closing() {
        IncidentLogCase read =
                read(
                        row(2),
                        row(3, Column.INCIDENT_STATE, "Active", Column.ASSIGNMENT_GROUP, "Group 9"),
                        row(4, Column.INCIDENT_STATE, "Resolved"),
                        row(
                                5,
                                Column.INCIDENT_STATE,
                                "Closed",
                                Column.ACTIVE,
                                "false",
                                Column.MADE_SLA,
                                "false"));

        assertThat(read.rejections()).isEmpty();
        assertThat(read.remarks()).isEmpty();
        assertThat(read.events())
                .extracting(ImportedEvent::kind, event -> event.data().get("logLine"))
                .containsExactly(
                        tuple(EntryKind.CASE_OPENED, "2"),
                        tuple(EntryKind.GROUP_IMPORTED, "2"),
                        tuple(EntryKind.STATE_IMPORTED, "2"),
                        tuple(EntryKind.GROUP_IMPORTED, "3"),
                        tuple(EntryKind.STATE_IMPORTED, "3"),
                        tuple(EntryKind.GROUP_IMPORTED, "4"),
                        tuple(EntryKind.STATE_IMPORTED, "4"),
                        tuple(EntryKind.CASE_RESOLVED, "4"),
                        tuple(EntryKind.STATE_IMPORTED, "5"),
                        tuple(EntryKind.CASE_CLOSED, "5"));
        assertThat(first(read).occurredAt()).isEqualTo(Instant.parse("2016-02-29T01:16:00Z"));
        assertThat(first(read).actor()).isEqualTo("Opened by 8");
        assertThat(first(read).data()).containsEntry("severity", "medium");
        assertThat(last(read).occurredAt()).isEqualTo(Instant.parse("2016-03-05T12:00:00Z"));
        assertThat(last(read).data())
                .containsEntry("madeSla", "false")
                .containsEntry("code", "code 5");
        assertThat(read.taken())
                .contains(
                        new ForeignFacts(
                                Severity.MEDIUM,
                                CaseStatus.CLOSED,
                                SupportLine.LINE_1,
                                Instant.parse("2016-02-29T01:16:00Z"),
                                Instant.parse("2016-02-29T01:23:00Z"),
                                Instant.parse("2016-03-05T12:00:00Z"),
                                "Phone",
                                false));
    }

    @Test
    void every_row_leaves_a_trace_even_one_that_changes_nothing_of_ours() {
        assertThat(kinds(read(row(2), row(3))))
                .containsExactly(
                        EntryKind.CASE_OPENED,
                        EntryKind.GROUP_IMPORTED,
                        EntryKind.STATE_IMPORTED,
                        EntryKind.CASE_EDITED,
                        EntryKind.CASE_CLOSED);
    }

    @Test
    void a_changed_priority_changes_the_severity_and_the_last_governs() {
        IncidentLogCase read =
                read(
                        row(2),
                        row(
                                3,
                                Column.IMPACT,
                                "3 - Low",
                                Column.URGENCY,
                                "3 - Low",
                                Column.PRIORITY,
                                "4 - Low"));
        assertThat(read.events())
                .filteredOn(event -> event.kind() == EntryKind.SEVERITY_CHANGED)
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(event.data())
                                        .containsEntry("before", "medium")
                                        .containsEntry("severity", "low"));
        assertThat(read.taken()).map(ForeignFacts::severity).contains(Severity.LOW);
        assertThat(read.remarks()).contains(LogRemark.PRIORITY_CHANGED);
    }

    @Test
    void a_case_that_leaves_resolved_was_reopened() {
        IncidentLogCase read =
                read(
                        row(2, Column.INCIDENT_STATE, "Resolved"),
                        row(
                                3,
                                Column.INCIDENT_STATE,
                                "Active",
                                Column.REOPEN_COUNT,
                                "1",
                                Column.CLOSED_AT,
                                "?"));
        assertThat(kinds(read)).contains(EntryKind.CASE_REOPENED);
        assertThat(read.taken()).map(ForeignFacts::status).contains(CaseStatus.IN_WORK);
        assertThat(read.remarks()).contains(LogRemark.REOPENED, LogRemark.DOES_NOT_START_NEW);
    }

    @Test
    void a_case_that_waits_is_in_the_hands_it_waits_for() {
        IncidentLogCase read =
                read(
                        row(2, Column.INCIDENT_STATE, "Awaiting User Info"),
                        row(3, Column.INCIDENT_STATE, "Awaiting Vendor"));
        assertThat(read.events())
                .filteredOn(event -> event.kind() == EntryKind.STATE_IMPORTED)
                .extracting(event -> event.data().get("hands"))
                .containsExactly("customer", "vendor");
    }

    @Test
    void a_case_without_a_group_is_nobodys_until_one_is_named() {
        IncidentLogCase read = read(row(2, Column.ASSIGNMENT_GROUP, "?"));
        assertThat(kinds(read)).doesNotContain(EntryKind.GROUP_IMPORTED);
        assertThat(read.taken()).map(ForeignFacts::line).contains(SupportLine.LINE_1);
    }

    @ParameterizedTest(name = "{0} = \"{1}\" is rejected: {2}")
    @CsvSource({
        "SYS_UPDATED_AT,   29/2/2016 01:15,  before-opening",
        "SYS_UPDATED_AT,   30/2/2016 01:15,  bad-time",
        "SYS_UPDATED_AT,   2016-02-29 01:15, bad-time",
        "SYS_UPDATED_AT,   29/2/2016 24:00,  bad-time",
        "SYS_UPDATED_AT,   ?,                bad-time",
        "OPENED_AT,        29/2/16 01:15,    bad-time",
        "OPENED_AT,        29/2/0000 01:15,  bad-time",
        "SYS_UPDATED_AT,   29/2/0000 01:15,  bad-time",
        "OPENED_AT,        31/12/1969 23:59, bad-time",
        "CLOSED_AT,        1/1/0000 00:00,   bad-time",
        "CLOSED_AT,        1/1/2070 00:00,   bad-time",
        "CLOSED_AT,        soon,             bad-time",
        "CLOSED_AT,        28/2/2016 12:00,  closed-before-opening",
        "INCIDENT_STATE,   -100,             unknown-state",
        "PRIORITY,         5 - Planning,     unknown-priority",
        "PRIORITY,         2 - High,         priority-against-matrix",
        "IMPACT,           1 - High,         priority-against-matrix",
        "NUMBER,           ?,                no-case-number",
        "SYS_UPDATED_BY,   'a\u0001b',       unreadable-text",
        "ASSIGNMENT_GROUP, 'a\u001bb',       unreadable-text",
    })
    void what_cannot_be_taken_as_it_stands_is_rejected_by_line(
            Column column, String value, String reason) {
        IncidentLogCase read = read(row(2), row(3, column, value), row(4));
        assertThat(read.isTaken()).isTrue();
        assertThat(read.rejections())
                .containsExactly(new RejectedLine(3, RejectionReason.of(reason)));
        assertThat(read.events())
                .extracting(event -> event.data().get("logLine"))
                .doesNotContain("3")
                .contains("2", "4");
    }

    @Test
    void a_row_that_moves_the_opening_is_rejected() {
        assertThat(read(row(2), row(3, Column.OPENED_AT, "29/2/2016 01:17")).rejections())
                .containsExactly(new RejectedLine(3, RejectionReason.OPENING_DIFFERS));
    }

    @Test
    void a_row_with_a_field_too_few_is_rejected() {
        IncidentLogCase read = read(row(2), new IncidentLogRow(3, List.of("INC0000001", "New")));
        assertThat(read.rejections())
                .containsExactly(new RejectedLine(3, RejectionReason.WRONG_NUMBER_OF_FIELDS));
    }

    @Test
    void a_case_is_rejected_only_if_none_of_its_rows_can_be_taken() {
        IncidentLogCase read = read(row(2, Column.OPENED_AT, "?"), row(3, Column.PRIORITY, "?"));
        assertThat(read.isTaken()).isFalse();
        assertThat(read.events()).isEmpty();
        assertThat(read.reference()).isEqualTo("INC0000001");
        assertThat(read.rejections())
                .extracting(RejectedLine::reason)
                .containsExactly(RejectionReason.BAD_TIME, RejectionReason.UNKNOWN_PRIORITY);
    }

    @Test
    void a_time_that_runs_backwards_stays_as_it_stands_and_is_remarked() {
        IncidentLogCase read =
                read(row(2, Column.SYS_UPDATED_AT, "29/2/2016 11:10"), row(3), row(4));
        assertThat(read.rejections()).isEmpty();
        assertThat(read.remarks()).contains(LogRemark.TIME_RUNS_BACKWARDS);
    }

    @Test
    void gaps_afterthoughts_and_contradictions_are_remarked() {
        assertThat(
                        read(row(2, Column.ACTIVE, "false"), row(3, Column.SYS_MOD_COUNT, "2"))
                                .remarks())
                .containsExactlyInAnyOrder(
                        LogRemark.GAP_IN_MODIFICATIONS,
                        LogRemark.EVENT_AFTER_INACTIVE,
                        LogRemark.ACTIVITY_CONTRADICTS_STATE,
                        LogRemark.CLOSED_WITHOUT_STATE);
        assertThat(read(row(2, Column.CLOSED_AT, "?")).remarks())
                .containsExactly(LogRemark.NOT_CLOSED);
    }

    private static IncidentLogCase read(IncidentLogRow... rows) {
        return IncidentLogCase.of(List.of(rows), Mappings.uci());
    }

    /** A plain row, with other values in the columns named. */
    private static IncidentLogRow row(long line, Object... columnsAndValues) {
        List<String> fields = new ArrayList<>();
        for (Column column : Column.values()) {
            int at = Arrays.asList(columnsAndValues).indexOf(column);
            fields.add(
                    at < 0 ? PLAIN.getOrDefault(column, "?") : (String) columnsAndValues[at + 1]);
        }
        return new IncidentLogRow(line, fields);
    }

    private static List<EntryKind> kinds(IncidentLogCase read) {
        return read.events().stream().map(ImportedEvent::kind).toList();
    }

    private static ImportedEvent first(IncidentLogCase read) {
        return read.events().get(0);
    }

    private static ImportedEvent last(IncidentLogCase read) {
        return read.events().get(read.events().size() - 1);
    }
}

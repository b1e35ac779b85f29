package org.linja.imports.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseStatus;
import org.linja.imports.rules.IncidentLogRow.Column;
import org.linja.imports.rules.TakenRow.Refused;
import org.linja.imports.rules.TakenRow.Understood;
import org.linja.journal.rules.EntryKind;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.Hands;

/** Reads the rows of one case one after the other. */
final class IncidentLogReading {

    private final IncidentLogMapping mapping;
    private final List<ImportedEvent> events = new ArrayList<>();
    private final List<RejectedLine> rejections = new ArrayList<>();
    private @Nullable Understood last;
    private @Nullable Instant resolvedAt;
    private SupportLine line = SupportLine.LINE_1;

    IncidentLogReading(IncidentLogMapping mapping) {
        this.mapping = mapping;
    }

    void read(IncidentLogRow row) {
        TakenRow taken = TakenRow.of(row, mapping);
        if (taken instanceof Refused refused) {
            rejections.add(new RejectedLine(row.line(), refused.reason()));
        } else if (taken instanceof Understood understood) {
            Understood before = last;
            if (before != null && !before.openedAt().equals(understood.openedAt())) {
                rejections.add(new RejectedLine(row.line(), RejectionReason.OPENING_DIFFERS));
            } else {
                take(before, understood);
                last = understood;
            }
        }
    }

    /** The events of the rows read, closing included. */
    List<ImportedEvent> events() {
        Understood end = last;
        Instant closedAt = end == null ? null : end.closedAt();
        if (end == null || closedAt == null) {
            return events;
        }
        List<ImportedEvent> all = new ArrayList<>(events);
        all.add(event(end, closedAt, EntryKind.CASE_CLOSED, closing(end)));
        return all;
    }

    List<RejectedLine> rejections() {
        return rejections;
    }

    /** How the case stands after the rows read, null if none could be taken. */
    @Nullable ForeignFacts facts() {
        Understood end = last;
        if (end == null) {
            return null;
        }
        return new ForeignFacts(
                end.severity(),
                end.closedAt() == null ? end.state().status() : CaseStatus.CLOSED,
                line,
                end.openedAt(),
                resolvedAt,
                end.closedAt(),
                end.row().get(Column.CONTACT_TYPE),
                verdict(end));
    }

    private void take(@Nullable Understood before, Understood now) {
        int written = events.size();
        if (before == null) {
            add(now, now.openedAt(), EntryKind.CASE_OPENED, opening(now));
        }
        String group = now.group();
        if (group != null && (before == null || !group.equals(before.group()))) {
            line = mapping.line(group);
            add(now, EntryKind.GROUP_IMPORTED, Map.of("group", group, "line", line.slug()));
        }
        if (before != null && before.severity() != now.severity()) {
            add(
                    now,
                    EntryKind.SEVERITY_CHANGED,
                    Map.of("before", before.severity().slug(), "severity", now.severity().slug()));
        }
        if (before == null || before.state() != now.state()) {
            takeState(before == null ? null : before.state(), now);
        }
        if (events.size() == written) {
            add(now, EntryKind.CASE_EDITED, Map.of());
        }
    }

    private void takeState(@Nullable ForeignState before, Understood now) {
        Hands hands = now.state().hands();
        add(
                now,
                EntryKind.STATE_IMPORTED,
                hands == null
                        ? Map.of("state", now.state().slug())
                        : Map.of("state", now.state().slug(), "hands", hands.slug()));
        if (now.state() == ForeignState.RESOLVED) {
            add(now, EntryKind.CASE_RESOLVED, Map.of());
            resolvedAt = now.updatedAt();
        } else if (before != null && !before.isOpen() && now.state().isOpen()) {
            add(now, EntryKind.CASE_REOPENED, Map.of());
            resolvedAt = null;
        }
    }

    private static Map<String, String> opening(Understood row) {
        return Map.of(
                "contact", row.row().get(Column.CONTACT_TYPE),
                "provenance", "imported",
                "reference", row.row().reference(),
                "severity", row.severity().slug());
    }

    private static Map<String, String> closing(Understood end) {
        SortedMap<String, String> data = new TreeMap<>();
        if (end.row().has(Column.CLOSED_CODE)) {
            data.put("code", end.row().get(Column.CLOSED_CODE));
        }
        Boolean verdict = verdict(end);
        if (verdict != null) {
            data.put("madeSla", verdict.toString());
        }
        return data;
    }

    private static @Nullable Boolean verdict(Understood end) {
        return switch (end.row().get(Column.MADE_SLA)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private void add(Understood row, EntryKind kind, Map<String, String> data) {
        add(row, row.updatedAt(), kind, data);
    }

    private void add(Understood row, Instant at, EntryKind kind, Map<String, String> data) {
        events.add(event(row, at, kind, data));
    }

    private static ImportedEvent event(
            Understood row, Instant at, EntryKind kind, Map<String, String> data) {
        SortedMap<String, String> all = new TreeMap<>(data);
        all.put("logLine", Long.toString(row.row().line()));
        all.put("modification", row.row().get(Column.SYS_MOD_COUNT));
        Column who = kind == EntryKind.CASE_OPENED ? Column.OPENED_BY : Column.SYS_UPDATED_BY;
        return new ImportedEvent(at, kind, row.row().get(who), all);
    }
}

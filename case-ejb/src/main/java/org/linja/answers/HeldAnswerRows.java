package org.linja.answers;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.linja.answers.rules.HeldAct;
import org.linja.answers.rules.HeldState;
import org.linja.cases.ClosedCases;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.Severity;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.Actor;
import org.linja.platform.security.Role;
import org.linja.sla.rules.AnswerElement;

/** Waiting answers as lists show them: between colleagues, no customer's person is shown any. */
@Repository
class HeldAnswerRows {
    private static final Pattern BLANK = Pattern.compile(" ");

    @Inject SqlRows sql;
    @Inject ClosedCases closed;

    List<HeldAnswerRow> ofCase(Actor actor, CaseId caseId, int limit) {
        Map<String, Object> filter = filter(actor, limit);
        filter.put("caseId", caseId.value());
        return list(actor, filter);
    }

    /** Everything that is open, over all cases. */
    List<HeldAnswerRow> open(Actor actor, int limit) {
        Map<String, Object> filter = filter(actor, limit);
        filter.put("openOnly", true);
        return list(actor, filter);
    }

    AnswerFigures figures() {
        return sql.overAll(
                () ->
                        sql.one(
                                HeldAnswerRows.class,
                                "answer-figures.sql",
                                HeldAnswerRows::figures,
                                Map.of()));
    }

    private static AnswerFigures figures(ResultSet row) throws SQLException {
        return new AnswerFigures(
                row.getLong("waiting"),
                row.getLong("sent_back"),
                row.getLong("released"),
                row.getLong("overdue"),
                row.getObject("median_minutes", Double.class));
    }

    private Map<String, Object> filter(Actor actor, int limit) {
        Map<String, Object> filter = new HashMap<>();
        filter.put("guarded", closed.guards(actor));
        filter.put("caseId", null);
        filter.put("openOnly", null);
        filter.put("reader", actor.personId());
        filter.put("limit", limit);
        return filter;
    }

    private List<HeldAnswerRow> list(Actor actor, Map<String, Object> filter) {
        return sql.list(HeldAnswerRows.class, "held-answers.sql", row -> row(row, actor), filter);
    }

    private static HeldAnswerRow row(ResultSet row, Actor actor) throws SQLException {
        HeldState state = HeldState.of(row.getString("state"));
        return new HeldAnswerRow(
                row.getLong("id"),
                new CaseId(row.getLong("case_id")).toString(),
                row.getLong("case_version"),
                row.getString("subject"),
                Severity.of(row.getString("severity")),
                row.getString("customer_name"),
                state,
                row.getString("writer"),
                row.getString("words"),
                each(row.getString("elements"), AnswerElement::of),
                each(row.getString("classes"), AnswerClass::of),
                row.getInt("revision"),
                SqlRows.requiredInstant(row, "written_at"),
                SqlRows.requiredInstant(row, "due_at"),
                row.getString("reader"),
                row.getString("reason"),
                SqlRows.instant(row, "overdue_at"),
                SqlRows.instant(row, "ended_at"),
                acts(state, row.getLong("writer_id"), row.getBoolean("own"), actor));
    }

    private static <T> List<T> each(String words, Function<String, T> of) {
        return words.isEmpty() ? List.of() : BLANK.splitAsStream(words).map(of).toList();
    }

    private static Set<HeldAct> acts(HeldState state, long writer, boolean own, Actor actor) {
        Set<HeldAct> acts = EnumSet.noneOf(HeldAct.class);
        boolean manager = actor.has(Role.DUTY_MANAGER);
        boolean works = manager || actor.has(Role.LINE_1) || actor.has(Role.LINE_2);
        boolean theirs = writer == actor.personId();
        if (works && theirs) {
            acts.add(HeldAct.REWRITE);
        }
        if (manager || (works && theirs)) {
            acts.add(HeldAct.WITHDRAW);
        }
        if (!own && (manager || actor.has(Role.LINE_2))) {
            acts.add(HeldAct.APPROVE);
            acts.add(HeldAct.SEND_BACK);
        }
        acts.removeIf(act -> state.after(act).isEmpty());
        return acts;
    }
}

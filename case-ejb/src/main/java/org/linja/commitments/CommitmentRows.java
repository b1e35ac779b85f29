package org.linja.commitments;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.cases.ClosedCases;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.rules.CommitmentAct;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.commitments.rules.CommitmentState;
import org.linja.contracts.rules.Severity;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.Actor;
import org.linja.platform.security.Role;

/** Commitments as lists show them; a customer's person is shown their own customer's alone. */
@Repository
class CommitmentRows {
    private static final Set<CommitmentAct> BY_PERSONS =
            EnumSet.of(
                    CommitmentAct.TAKE,
                    CommitmentAct.DECLINE,
                    CommitmentAct.KEEP,
                    CommitmentAct.WITHDRAW,
                    CommitmentAct.REVISE);

    @Inject SqlRows sql;
    @Inject OwnRows ownRows;
    @Inject ClosedCases closed;

    List<CommitmentRow> ofCase(Actor actor, CaseId caseId, int limit) {
        Map<String, Object> filter = filter(actor, limit);
        filter.put("caseId", caseId.value());
        return list(actor, filter);
    }

    /** Of everything that is owed to the person's customer. */
    List<CommitmentRow> owedToMe(Actor actor, int limit) {
        Map<String, Object> filter = filter(actor, limit);
        filter.put("owedOnly", true);
        return list(actor, filter);
    }

    /** What the person answers for or could take; a duty manager also what others have broken. */
    List<CommitmentRow> owedByMe(Actor actor, int limit) {
        Map<String, Object> filter = filter(actor, limit);
        filter.put("ownerId", actor.personId());
        filter.put("everybody", actor.has(Role.DUTY_MANAGER));
        filter.put("owedOnly", true);
        return list(actor, filter);
    }

    /** Of what the person may see, or of that what {@code ownerId} answers for. */
    CommitmentFigures figures(Actor actor, @Nullable Long ownerId) {
        return sql.overAll(() -> counted(actor, ownerId));
    }

    private CommitmentFigures counted(Actor actor, @Nullable Long ownerId) {
        Map<String, Object> filter = new HashMap<>();
        filter.put("customerId", ownRows.customerOf(actor));
        filter.put("ownerId", ownerId);
        CommitmentFigures.EstimateErrors errors =
                sql.one(
                        CommitmentRows.class,
                        "estimate-errors.sql",
                        row ->
                                new CommitmentFigures.EstimateErrors(
                                        row.getLong("estimates"),
                                        row.getLong("late"),
                                        row.getObject("median_hours", Double.class),
                                        row.getObject("p90_hours", Double.class)),
                        filter);
        return sql.one(
                CommitmentRows.class,
                "commitment-figures.sql",
                row ->
                        new CommitmentFigures(
                                row.getLong("given"),
                                row.getLong("owed"),
                                row.getLong("kept"),
                                row.getLong("broken"),
                                row.getLong("kept_late"),
                                row.getLong("withdrawn"),
                                row.getLong("declined"),
                                errors),
                filter);
    }

    private Map<String, Object> filter(Actor actor, int limit) {
        Map<String, Object> filter = new HashMap<>();
        filter.put("guarded", closed.guards(actor));
        filter.put("caseId", null);
        filter.put("customerId", ownRows.customerOf(actor));
        filter.put("ownerId", null);
        filter.put("everybody", false);
        filter.put("owedOnly", null);
        filter.put("limit", limit);
        return filter;
    }

    private List<CommitmentRow> list(Actor actor, Map<String, Object> filter) {
        return sql.list(
                CommitmentRows.class, "commitment-rows.sql", row -> row(row, actor), filter);
    }

    private static CommitmentRow row(ResultSet row, Actor actor) throws SQLException {
        CommitmentKind kind = CommitmentKind.of(row.getString("kind"));
        CommitmentState state = CommitmentState.of(row.getString("state"));
        Long owner = SqlRows.number(row, "owner_id");
        return new CommitmentRow(
                row.getLong("id"),
                new CaseId(row.getLong("case_id")).toString(),
                row.getLong("case_version"),
                row.getString("subject"),
                Severity.of(row.getString("severity")),
                row.getString("customer_name"),
                row.getString("zone"),
                kind,
                state,
                row.getString("words"),
                owner,
                row.getString("owner"),
                SqlRows.requiredInstant(row, "made_at"),
                SqlRows.requiredInstant(row, "due_at"),
                SqlRows.requiredInstant(row, "first_due_at"),
                row.getInt("revisions"),
                SqlRows.instant(row, "broken_at"),
                SqlRows.instant(row, "ended_at"),
                acts(kind, state, owner, actor));
    }

    private static Set<CommitmentAct> acts(
            CommitmentKind kind, CommitmentState state, @Nullable Long owner, Actor actor) {
        Set<CommitmentAct> acts = EnumSet.noneOf(CommitmentAct.class);
        boolean works =
                actor.has(Role.LINE_1) || actor.has(Role.LINE_2) || actor.has(Role.DUTY_MANAGER);
        boolean theirs = Long.valueOf(actor.personId()).equals(owner);
        for (CommitmentAct act : BY_PERSONS) {
            boolean news = act != CommitmentAct.TAKE || !theirs || state == CommitmentState.ASKED;
            if (works && news && state.after(act, kind.nature()).isPresent()) {
                acts.add(act);
            }
        }
        return acts;
    }
}

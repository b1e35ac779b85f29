package org.linja.reports;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.cases.ClosedCases;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.Actor;
import org.linja.procedures.TemplateVersion;
import org.linja.procedures.Templates;
import org.linja.procedures.rules.LeftOutReason;
import org.linja.procedures.rules.LeftOutSteps;
import org.linja.procedures.rules.LeftOutSteps.Begun;
import org.linja.procedures.rules.LeftOutSteps.LeftOut;
import org.linja.procedures.rules.ProcedureState;
import org.linja.procedures.rules.StepState;

/** Goes through the procedures of a period and says what of them was not done. */
@Repository
class LeftOutFigures {
    @Inject SqlRows sql;
    @Inject Templates templates;
    @Inject ClosedCases closed;

    private record Key(
            long procedure,
            long template,
            ProcedureState state,
            long caseId,
            String customer,
            String contract) {}

    private record Step(Begun begun, @Nullable Instant endedAt) {}

    /** What whoever asks may read; nothing where there are more steps than {@code most}. */
    Optional<LeftOutList> of(
            Actor actor, @Nullable String customer, Instant from, Instant until, int most) {
        return of(closed.guards(actor), customer, from, until, most);
    }

    /**
     * All there is, for an opinion of the house; nothing where there are more than {@code most}.
     */
    Optional<LeftOutList> ofAll(@Nullable String customer, Instant from, Instant until, int most) {
        return of(false, customer, from, until, most);
    }

    private Optional<LeftOutList> of(
            boolean guarded, @Nullable String customer, Instant from, Instant until, int most) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("customer", customer);
        which.put("from", from);
        which.put("until", until);
        which.put("limit", most + 1);
        which.put("guarded", guarded);
        Map<Key, List<Step>> procedures = new LinkedHashMap<>();
        int[] steps = new int[1];
        sql.each(
                LeftOutFigures.class,
                "left-out-begun.sql",
                row -> {
                    procedures.computeIfAbsent(key(row), one -> new ArrayList<>()).add(step(row));
                    steps[0]++;
                },
                which);
        if (steps[0] > most) {
            return Optional.empty();
        }
        List<LeftOutRow> rows = new ArrayList<>();
        procedures.forEach((key, begun) -> rows.addAll(rows(key, begun)));
        long all = count(which);
        return Optional.of(new LeftOutList(all, all - procedures.size(), rows));
    }

    private long count(Map<String, @Nullable Object> which) {
        return sql.overAll(
                () ->
                        sql.one(
                                LeftOutFigures.class,
                                "left-out-count.sql",
                                row -> row.getLong(1),
                                which));
    }

    private List<LeftOutRow> rows(Key key, List<Step> begun) {
        TemplateVersion template = templates.byId(key.template());
        return LeftOutSteps.of(
                        template.template(), key.state(), begun.stream().map(Step::begun).toList())
                .stream()
                .map(out -> row(key, template, out, step(out, begun)))
                .toList();
    }

    private static Optional<Step> step(LeftOut out, List<Step> begun) {
        return begun.stream()
                .filter(one -> one.begun().code().equals(out.step().code()))
                .filter(one -> one.begun().round() == out.round())
                .findFirst();
    }

    private static LeftOutRow row(
            Key key, TemplateVersion template, LeftOut out, Optional<Step> step) {
        boolean declared = out.reason() == LeftOutReason.DECLARED;
        return new LeftOutRow(
                new CaseId(key.caseId()).toString(),
                key.customer(),
                key.contract(),
                key.procedure(),
                template.written(),
                template.template().title(),
                out.step().code(),
                out.step().title(),
                out.round(),
                step.map(Step::endedAt).orElse(null),
                out.reason(),
                step.map(Step::begun).map(Begun::by).orElse(null),
                declared ? step.map(Step::begun).map(Begun::words).orElse("") : "",
                step.map(Step::begun).map(Begun::deviation).orElse(null));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getLong("procedure_id"),
                row.getLong("template_id"),
                ProcedureState.of(row.getString("procedure_state")),
                row.getLong("case_id"),
                row.getString("customer"),
                Objects.requireNonNullElse(row.getString("contract"), ""));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                new Begun(
                        row.getString("code"),
                        row.getInt("round"),
                        StepState.of(row.getString("state")),
                        row.getString("outcome"),
                        row.getString("by"),
                        row.getString("words"),
                        SqlRows.number(row, "deviation")),
                SqlRows.instant(row, "ended_at"));
    }
}

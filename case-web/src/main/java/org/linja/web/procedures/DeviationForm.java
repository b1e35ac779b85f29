package org.linja.web.procedures;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.procedures.DeviationSheet;
import org.linja.procedures.NewDeviation;
import org.linja.procedures.ProposeDeviation;
import org.linja.procedures.rules.DeviationAct;
import org.linja.procedures.rules.DeviationCheck.Wish;
import org.linja.web.contracts.TypedTime;

/** A deviation as somebody writes it down, step by step. */
public class DeviationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> chosen = new ArrayList<>();
    private String customer = "";
    private @Nullable Long replaces;
    private String contract = "";
    private @Nullable Instant from;
    private @Nullable Instant until;
    private String wording = "";
    private String reason = "";
    private String clock = "";
    private String step = "";
    private String within = "";

    /** Begins with what stands in the one that it replaces. */
    void follow(DeviationSheet older) {
        contract = older.contract();
        from = older.from();
        until = older.until();
        wording = older.wording();
        reason = older.reason();
        clock = older.clock();
        older.changes().forEach(change -> chosen.add(written(change)));
    }

    private static String written(DeviationSheet.Change change) {
        String name = change.template() + '/' + change.step();
        Duration time = change.within();
        return time == null ? name : name + ' ' + TypedTime.typed(time.toString());
    }

    /** Takes the step that is chosen into the list; without a time it is left out. */
    public void add() {
        if (!step.isEmpty()) {
            String typed = within.strip();
            chosen.add(typed.isEmpty() ? step : step + ' ' + typed);
            wish(chosen.get(chosen.size() - 1));
            step = "";
            within = "";
        }
    }

    public void remove(String one) {
        chosen.remove(one);
    }

    NewDeviation written() {
        new FieldChecks()
                .check(from != null, "from", "required")
                .check(until != null, "until", "required")
                .orRefuse();
        return new NewDeviation(
                customer,
                contract,
                replaces,
                clock,
                Objects.requireNonNull(from),
                Objects.requireNonNull(until),
                wording,
                reason,
                chosen.stream().map(this::wish).toList());
    }

    private Wish wish(String line) {
        int blank = line.indexOf(' ');
        String name = blank < 0 ? line : line.substring(0, blank);
        int slash = name.indexOf('/');
        return new Wish(
                name.substring(0, slash),
                name.substring(slash + 1),
                blank < 0 ? DeviationAct.LEAVE_OUT : DeviationAct.DEADLINE,
                blank < 0 ? null : time(line, line.substring(blank + 1)));
    }

    private Duration time(String line, String typed) {
        try {
            return Duration.parse(TypedTime.iso(typed));
        } catch (DateTimeParseException noTime) {
            chosen.remove(line);
            throw Problem.invalid("within", "budget-form");
        }
    }

    /** Proposes it; what is wrong with a step of the list is told where steps are chosen. */
    DeviationSheet propose(ProposeDeviation act) {
        try {
            return act.propose(written());
        } catch (Problem refused) {
            throw told(refused);
        }
    }

    private static Problem told(Problem refused) {
        return refused.errors().isEmpty()
                ? refused
                : new Problem(
                        refused.type(),
                        refused.errors().stream()
                                .map(
                                        one ->
                                                new FieldError(
                                                        told(one.field()),
                                                        one.key(),
                                                        one.arguments()))
                                .toList());
    }

    private static String told(String field) {
        if (!field.startsWith("changes")) {
            return field;
        }
        return field.endsWith(".within") ? "within" : "step";
    }

    public List<String> getChosen() {
        return List.copyOf(chosen);
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = Objects.requireNonNullElse(customer, "");
    }

    public @Nullable Long getReplaces() {
        return replaces;
    }

    public void setReplaces(@Nullable Long replaces) {
        this.replaces = replaces;
    }

    public String getContract() {
        return contract;
    }

    public void setContract(@Nullable String contract) {
        this.contract = Objects.requireNonNullElse(contract, "");
    }

    public @Nullable Instant getFrom() {
        return from;
    }

    public void setFrom(@Nullable Instant from) {
        this.from = from;
    }

    public @Nullable Instant getUntil() {
        return until;
    }

    public void setUntil(@Nullable Instant until) {
        this.until = until;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(@Nullable String wording) {
        this.wording = Objects.requireNonNullElse(wording, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    public String getClock() {
        return clock;
    }

    public void setClock(@Nullable String clock) {
        this.clock = Objects.requireNonNullElse(clock, "");
    }

    public String getStep() {
        return step;
    }

    public void setStep(@Nullable String step) {
        this.step = Objects.requireNonNullElse(step, "");
    }

    public String getWithin() {
        return within;
    }

    public void setWithin(@Nullable String within) {
        this.within = Objects.requireNonNullElse(within, "");
    }
}

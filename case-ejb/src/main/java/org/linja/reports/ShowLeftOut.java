package org.linja.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.CsvLine;
import org.linja.contracts.Customers;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Lists every step of a procedure that was not done, until each of them has its reason. */
@Stateless
@RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER})
public class ShowLeftOut {
    private static final Duration LONGEST = Duration.ofDays(732);
    private static final int MOST_STEPS = 100_000;

    private static final List<String> HEAD =
            List.of(
                    "case",
                    "customer",
                    "contract",
                    "procedure",
                    "template",
                    "step",
                    "round",
                    "at",
                    "reason",
                    "deviation",
                    "declared_by",
                    "declared_reason");

    @Inject LeftOutFigures figures;
    @Inject Customers customers;
    @Inject CurrentActor actor;

    /**
     * Those of the cases that were opened in a period.
     *
     * @param customer code; null for all
     * @param from first opening instant that counts
     * @param to first opening instant that no longer counts
     * @throws Problem {@code invalid-input} for a period that is absent, empty, longer than two
     *     years or too full; {@code unknown-customer}
     */
    public LeftOutList show(
            @Nullable String customer, @Nullable Instant from, @Nullable Instant to) {
        new FieldChecks()
                .check(from != null, "from", "required")
                .check(to != null, "to", "required")
                .check(from == null || to == null || from.isBefore(to), "to", "not-after-from")
                .check(
                        from == null || to == null || !to.isAfter(from.plus(LONGEST)),
                        "to",
                        "period-too-long",
                        String.valueOf(LONGEST.toDays()))
                .orRefuse();
        @Nullable String code = customer == null || customer.isBlank() ? null : customer;
        if (code != null && customers.byCode(code).isEmpty()) {
            throw new Problem(ProblemType.UNKNOWN_CUSTOMER);
        }
        return figures.of(
                        actor.get(),
                        code,
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(to),
                        MOST_STEPS)
                .orElseThrow(
                        () -> Problem.invalid("to", "too-many-steps", String.valueOf(MOST_STEPS)));
    }

    /** The same for whoever reckons on, a line a step. */
    public String csv(@Nullable String customer, @Nullable Instant from, @Nullable Instant to) {
        StringBuilder text = new StringBuilder(CsvLine.of(HEAD));
        show(customer, from, to).items().forEach(row -> text.append(CsvLine.of(cells(row))));
        return text.toString();
    }

    private static List<@Nullable Object> cells(LeftOutRow row) {
        return Arrays.asList(
                row.caseNumber(),
                row.customer(),
                row.contract(),
                row.procedure(),
                row.template(),
                row.step(),
                row.round(),
                row.at(),
                row.reason().slug(),
                row.deviation() == null ? null : "D-" + row.deviation(),
                row.by(),
                row.words());
    }
}

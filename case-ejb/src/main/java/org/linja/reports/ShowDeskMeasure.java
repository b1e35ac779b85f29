package org.linja.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.reports.rules.ArrivalField;
import org.linja.reports.rules.Drawing;

/** Measures how the desk worked on a customer's cases: who had them, how long, when they came. */
@Stateless
@RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER})
public class ShowDeskMeasure {
    private static final Duration LONGEST = Duration.ofDays(732);
    private static final long MOST_CASES = 200_000;

    @Inject DeskMeasures measures;
    @Inject DatabaseClock clock;

    /**
     * The measure of the cases opened in a period.
     *
     * @param from first opening instant that counts
     * @param to first opening instant that no longer counts
     * @throws Problem {@code invalid-input} for a period that is absent, empty, longer than two
     *     years or too full; {@code unknown-customer}
     */
    public DeskMeasure measure(
            @Nullable String customer, @Nullable Instant from, @Nullable Instant to) {
        new FieldChecks()
                .required("customer", customer)
                .check(from != null, "from", "required")
                .check(to != null, "to", "required")
                .check(from == null || to == null || from.isBefore(to), "to", "not-after-from")
                .check(
                        from == null || to == null || !to.isAfter(from.plus(LONGEST)),
                        "to",
                        "period-too-long",
                        String.valueOf(LONGEST.toDays()))
                .orRefuse();
        DeskMeasures.Scope scope =
                measures.scope(
                                Objects.requireNonNull(customer),
                                Objects.requireNonNull(from),
                                Objects.requireNonNull(to))
                        .orElseThrow(() -> new Problem(ProblemType.UNKNOWN_CUSTOMER));
        new FieldChecks()
                .check(
                        scope.cases() <= MOST_CASES,
                        "to",
                        "too-many-cases",
                        String.valueOf(MOST_CASES))
                .orRefuse();
        return measures.measure(scope, clock.now());
    }

    /** When the cases of a measure came, as a picture in the reader's language. */
    public Drawing arrivals(DeskMeasure measure, Locale locale) {
        return ArrivalField.draw(measure.arrivals(), new ReportWords(locale));
    }
}

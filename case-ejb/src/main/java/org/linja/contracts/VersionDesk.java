package org.linja.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.Calendars;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.FlatTerms;
import org.linja.contracts.rules.KnownNames;
import org.linja.contracts.rules.TermsCheck;
import org.linja.contracts.rules.TermsDraft;
import org.linja.contracts.rules.TermsDraft.Part;
import org.linja.contracts.rules.TermsFault;
import org.linja.contracts.rules.TermsReading;
import org.linja.contracts.rules.TermsReading.Sound;
import org.linja.contracts.rules.TermsReading.Unsound;
import org.linja.contracts.rules.VersionCheck;
import org.linja.platform.problem.FieldChecks;

/** What is asked of a version when it is proposed, and again before it comes into force. */
@ApplicationScoped
class VersionDesk {
    private static final int HOTLINE_LIMIT = 40;

    @Inject Contracts contracts;
    @Inject Customers customers;
    @Inject Calendars calendars;

    Optional<ContractRow> newest(String code, Instant now) {
        return contracts.versions(code, now).stream().findFirst();
    }

    /**
     * The terms, if they can be promised over {@code [from, until)} beside everything else.
     *
     * @param from null for {@code now}
     * @throws org.linja.platform.problem.Problem {@code invalid-input} naming everything that is
     *     wrong
     */
    ContractTerms checked(
            Customer customer,
            String code,
            TermsDraft draft,
            @Nullable Instant from,
            @Nullable Instant until,
            Instant now) {
        FieldChecks checks =
                new FieldChecks()
                        .line("hotline", draft.hotline(), HOTLINE_LIMIT)
                        .check(
                                TelephoneNumber.e164(draft.hotline()).isPresent(),
                                "hotline",
                                "impossible-number");
        tell(
                checks,
                VersionCheck.faults(
                        contracts.factsFor(customer.id()),
                        code,
                        draft.components().stream().map(Part::key).collect(Collectors.toSet()),
                        from == null ? now : from,
                        until,
                        now));
        TermsReading reading =
                TermsCheck.read(
                        draft,
                        new KnownNames(
                                calendars.codes(),
                                contracts.ladderCodes(),
                                customer.language(),
                                customers::mayBeServedBy,
                                newest(code, now).filter(VersionDesk::asksNothing).isPresent()));
        if (reading instanceof Unsound unsound) {
            tell(checks, unsound.faults());
        }
        checks.orRefuse();
        return ((Sound) reading).terms();
    }

    private static boolean asksNothing(ContractRow row) {
        return row.terms().questions().isEmpty();
    }

    private static void tell(FieldChecks checks, List<TermsFault> faults) {
        faults.forEach(
                fault ->
                        checks.check(
                                false,
                                fault.field(),
                                fault.key(),
                                fault.arguments().toArray(String[]::new)));
    }

    /** A version as the trail tells it. */
    static Map<String, String> lines(ContractRow row) {
        return lines(row.version(), row.inForceFrom(), row.inForceUntil(), row.terms());
    }

    static Map<String, String> lines(
            int version, @Nullable Instant from, @Nullable Instant until, ContractTerms terms) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("version", String.valueOf(version));
        if (from != null) {
            lines.put("from", from.toString());
        }
        if (until != null) {
            lines.put("until", until.toString());
        }
        lines.putAll(FlatTerms.of(terms));
        return lines;
    }
}

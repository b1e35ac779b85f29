package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.calendars.Calendars;
import org.linja.calendars.TermsLock;
import org.linja.contracts.rules.ContractCode;
import org.linja.contracts.rules.ContractFacts;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.CustomerCode;
import org.linja.contracts.rules.FlatTerms;
import org.linja.contracts.rules.KnownNames;
import org.linja.contracts.rules.TermsCheck;
import org.linja.contracts.rules.TermsFault;
import org.linja.contracts.rules.TermsReading;
import org.linja.contracts.rules.TermsReading.Sound;
import org.linja.contracts.rules.TermsReading.Unsound;
import org.linja.contracts.rules.VersionCheck;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Writes a new version of a contract beside the old ones, which nobody ever changes. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class AddContractVersion {
    private static final int HOTLINE_LIMIT = 40;

    @Inject Contracts contracts;
    @Inject Customers customers;
    @Inject Calendars calendars;
    @Inject TermsLock termsLock;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Adds the version.
     *
     * @throws Problem {@code invalid-input} naming everything that is wrong, {@code
     *     unknown-customer}, {@code version-required} or {@code stale-version} where the contract
     *     has other versions than its writer knows
     */
    public ContractRow add(NewContractVersion wanted) {
        if (!ContractCode.fits(wanted.code())) {
            throw wrong("code", "contract-code-form");
        }
        termsLock.change();
        Instant now = clock.now();
        Optional<ContractRow> newest = contracts.versions(wanted.code(), now).stream().findFirst();
        Customer customer = lock(wanted, newest);
        newest = contracts.versions(wanted.code(), now).stream().findFirst();
        requireFresh(wanted, newest);
        Instant from = Objects.requireNonNullElse(wanted.from(), Instant.EPOCH);
        ContractTerms terms = checked(wanted, customer, from);
        int version = newest.map(ContractRow::version).orElse(0) + 1;
        boolean added =
                contracts.addNew(
                        customer.id(), wanted.code(), version, from, wanted.until(), terms);
        if (!added) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        trail.add(
                AdministrationAct.CONTRACT_VERSION_ADDED,
                "contract:" + wanted.code(),
                customer.id(),
                FieldChange.between(
                        newest.map(AddContractVersion::lines).orElse(Map.of()),
                        lines(version, from, wanted.until(), terms)),
                actor.get(),
                now);
        return contracts.versions(wanted.code(), now).get(0);
    }

    private Customer lock(NewContractVersion wanted, Optional<ContractRow> newest) {
        String given = wanted.customer();
        if (newest.isPresent() && given != null && !given.equals(newest.get().customer())) {
            throw wrong("customer", "other-customers-contract");
        }
        String code = newest.map(ContractRow::customer).orElse(given);
        if (code == null || code.isBlank()) {
            throw wrong("customer", "required");
        }
        return Optional.of(code)
                .filter(CustomerCode::fits)
                .flatMap(customers::lock)
                .orElseThrow(() -> new Problem(ProblemType.UNKNOWN_CUSTOMER));
    }

    private static void requireFresh(NewContractVersion wanted, Optional<ContractRow> newest) {
        if (newest.isPresent()) {
            if (wanted.basedOn() == null) {
                throw new Problem(ProblemType.VERSION_REQUIRED);
            }
            if (wanted.basedOn() != newest.get().version()) {
                throw new Problem(ProblemType.STALE_VERSION);
            }
        } else if (wanted.basedOn() != null) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
    }

    private ContractTerms checked(NewContractVersion wanted, Customer customer, Instant from) {
        FieldChecks checks =
                new FieldChecks()
                        .check(wanted.from() != null, "from", "required")
                        .line("hotline", wanted.terms().hotline(), HOTLINE_LIMIT)
                        .check(
                                TelephoneNumber.e164(wanted.terms().hotline()).isPresent(),
                                "hotline",
                                "impossible-number");
        List<ContractFacts> signed = contracts.factsFor(customer.id());
        if (wanted.from() != null) {
            tell(checks, VersionCheck.faults(signed, wanted.code(), from, wanted.until()));
        }
        TermsReading reading =
                TermsCheck.read(
                        wanted.terms(),
                        new KnownNames(
                                calendars.codes(),
                                contracts.ladderCodes(),
                                customer.language(),
                                contracts::isOfTheHouse));
        if (reading instanceof Unsound unsound) {
            tell(checks, unsound.faults());
        }
        checks.orRefuse();
        return ((Sound) reading).terms();
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

    private static Map<String, String> lines(ContractRow row) {
        return lines(row.version(), row.inForceFrom(), row.inForceUntil(), row.terms());
    }

    private static Map<String, String> lines(
            int version, Instant from, @Nullable Instant until, ContractTerms terms) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("version", String.valueOf(version));
        lines.put("from", from.toString());
        if (until != null) {
            lines.put("until", until.toString());
        }
        lines.putAll(FlatTerms.of(terms));
        return lines;
    }

    private static Problem wrong(String field, String key) {
        return new Problem(ProblemType.INVALID_INPUT, List.of(new FieldError(field, key)));
    }
}

package org.linja.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditOpinions;
import org.linja.audit.AuditRow;
import org.linja.calendars.CalendarVersion;
import org.linja.calendars.Calendars;
import org.linja.contracts.Contracts;
import org.linja.contracts.rules.CaseRules.Arbitration;
import org.linja.contracts.rules.ContractCode;
import org.linja.contracts.rules.ContractFacts;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.GoverningVersions;
import org.linja.escalation.Ladders;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.people.People;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.RunState;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.reports.DeliveredFigures.Holder;
import org.linja.reports.DeliveredFigures.Judged;
import org.linja.reports.rules.SoldAndDelivered;

/** Lays what a contract promises beside what a sealed opinion says was delivered. */
@Stateless
@RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER, Role.ADMINISTRATOR, Role.CUSTOMER})
public class ShowDelivered {
    private static final int MOST = 200;

    @Inject DeliveredFigures figures;
    @Inject AuditOpinions opinions;
    @Inject Contracts contracts;
    @Inject Calendars calendars;
    @Inject Ladders ladders;
    @Inject People people;
    @Inject CurrentActor actor;
    @Inject OwnRows ownRows;

    /**
     * The sealed opinions that cover the contract's customer, newest first.
     *
     * @param limit how many, 1 to 200
     * @param after go on behind the opinion of this number, null from the newest
     * @throws Problem {@code not-found} for a contract that is not there, or another customer's;
     *     {@code invalid-input} for another limit
     */
    public DeliveredOpinions opinions(String contract, int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        Holder holder = holder(contract);
        List<AuditRow> rows =
                figures
                        .opinions(
                                holder.customerId(),
                                after == null ? Long.MAX_VALUE : after,
                                limit + 1)
                        .stream()
                        .map(opinions::row)
                        .flatMap(Optional::stream)
                        .toList();
        return rows.size() <= limit
                ? new DeliveredOpinions(contract, holder.customer(), rows, null)
                : new DeliveredOpinions(
                        contract,
                        holder.customer(),
                        rows.subList(0, limit),
                        rows.get(limit - 1).number());
    }

    /**
     * Sold and delivered, clause by clause.
     *
     * @throws Problem {@code not-found} for a contract that is not there or another customer's, and
     *     for an opinion that does not cover its customer; {@code report-not-ready} until the
     *     opinion is done
     */
    public DeliveredService show(String contract, long opinion) {
        Holder holder = holder(contract);
        String state = figures.stateOf(opinion, holder.customerId()).orElseThrow(Problem::notFound);
        if (!RunState.DONE.is(state)) {
            throw new Problem(ProblemType.REPORT_NOT_READY);
        }
        AuditRow sealed = opinions.row(opinion).orElseThrow();
        List<ContractFacts> versions =
                contracts.factsFor(holder.customerId()).stream()
                        .filter(one -> one.code().equals(contract))
                        .toList();
        Judged judged = figures.judged(opinion, holder);
        SoldAndDelivered lines =
                SoldAndDelivered.of(
                        versions,
                        GoverningVersions.in(versions, sealed.from(), sealed.to()),
                        judged.clocks(),
                        figures.journal(opinion, holder.customer(), contract),
                        figures.sealed(opinion, holder.customer()));
        List<ContractTerms> terms = lines.versions().stream().map(ContractFacts::terms).toList();
        // A later version of either would change the words of what is sealed.
        Instant then = sealed.to().isBefore(sealed.cutAt()) ? sealed.to() : sealed.cutAt();
        return new DeliveredService(
                contract,
                holder.customer(),
                sealed,
                judged.zone(),
                arbiters(versions),
                calendars(terms, then),
                ladders(terms, then),
                lines);
    }

    private List<CalendarVersion> calendars(List<ContractTerms> terms, Instant then) {
        return terms.stream()
                .flatMap(one -> one.calendars().stream())
                .distinct()
                .map(code -> calendars.newest(code, then))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<EscalationLadder> ladders(List<ContractTerms> terms, Instant then) {
        return terms.stream()
                .map(ContractTerms::ladder)
                .distinct()
                .map(code -> ladders.newest(code, then))
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<String, String> arbiters(List<ContractFacts> versions) {
        return versions.stream()
                .map(one -> one.terms().caseRules().arbitration())
                .filter(Objects::nonNull)
                .map(Arbitration::arbiter)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), people::nameOf));
    }

    /** The same in the reader's words and figures. */
    public DeliveredSheet say(DeliveredService service, Locale locale) {
        return DeliveredWords.sheet(service, new ReportWords(locale));
    }

    /**
     * Refuses a code that was typed and names no contract.
     *
     * @throws Problem {@code invalid-input}
     */
    public void requireContract(String contract) {
        new FieldChecks()
                .check(find(contract).isPresent(), "contract", "unknown-contract")
                .orRefuse();
    }

    private Holder holder(String contract) {
        return find(contract).orElseThrow(Problem::notFound);
    }

    private Optional<Holder> find(String contract) {
        Long own = ownRows.customerOf(actor.get());
        return Optional.of(contract)
                .filter(ContractCode::fits)
                .flatMap(figures::holder)
                .filter(found -> own == null || own.equals(found.customerId()));
    }
}

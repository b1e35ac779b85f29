package org.linja.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linja.attachments.DraftFiles;
import org.linja.cases.Admission;
import org.linja.cases.CaseDoor;
import org.linja.cases.CaseOpening;
import org.linja.cases.CaseReceipt;
import org.linja.cases.CaseReceipts;
import org.linja.cases.CaseReceived;
import org.linja.cases.IdempotencyKeys;
import org.linja.cases.NamedClaim;
import org.linja.cases.StampedTerms;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.AlarmAccountOwner;
import org.linja.intake.AnnouncedCall;
import org.linja.intake.AnnouncedCalls;
import org.linja.intake.CallerCard;
import org.linja.intake.CallerCards;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Opens a case that the customer wrote; what the contract keeps for the phone is sent there. */
@Stateless
@RolesAllowed(Role.CUSTOMER_MEMBER)
public class OpenCaseFromPortal {
    @Inject CaseDoor door;
    @Inject Customers customers;
    @Inject CallerCards cards;
    @Inject AnnouncedCalls calls;
    @Inject SupportCases cases;
    @Inject AlarmAccountOwner accountOwner;
    @Inject CaseReceipts receipts;
    @Inject IdempotencyKeys keys;
    @Inject DraftFiles files;
    @Inject Outbox outbox;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Opens the case, or keeps what was written for the call that may.
     *
     * @param key names this request: the same key with the same words gives the same case again
     * @throws Problem {@code channel-not-allowed} with {@code hotline}, {@code invalid-input} and
     *     what else the phone desk meets
     */
    public Received open(NewMatter matter, String key, String fingerprint) {
        Actor who = actor.get();
        Instant now = door.enter();
        var repeated = keys.claim(who.personId(), key, fingerprint, now);
        if (repeated.isPresent()) {
            return new Received.Opened(receipts.again(repeated.get(), who));
        }
        Optional<CaseReceipt> known = openedByPhone(who, key);
        if (known.isPresent()) {
            return new Received.Opened(known.get());
        }
        check(matter);
        Customer customer = customer(who);
        Admission admitted = door.admit(customer, matter.claim(), now);
        Severity severity = CaseDoor.severity(admitted, matter.severity(), matter.impact());
        Optional<Received> phoned = callNow(matter, customer, admitted, severity, who, key, now);
        if (phoned.isPresent()) {
            return phoned.get();
        }
        door.requireChannel(customer, admitted, Channel.PORTAL, severity, matter.kind(), now);
        SupportCase opened =
                SupportCase.open(
                        cases.nextId(), opening(matter, customer, severity), admitted, who, now);
        opened.route(door.route(severity, matter.kind(), now), now);
        accountOwner.of(opened, admitted, customer, now);
        cases.add(opened, now);
        files.give(key, who.personId(), opened, who, now);
        keys.answer(who.personId(), key, opened.id());
        calls.becameCase(who.personId(), key, opened.id());
        outbox.add(
                new CaseReceived(
                        UUID.randomUUID(),
                        opened.id().value(),
                        who.personId(),
                        criterion(admitted, severity, matter),
                        now));
        return new Received.Opened(receipts.of(opened, customer));
    }

    /** The case that what was written under this key has become, if it has. */
    public Optional<CaseId> openedFrom(String key) {
        return keys.opened(actor.get().personId(), key);
    }

    /** The case that came of the same matter at the desk, whatever was changed in it since. */
    private Optional<CaseReceipt> openedByPhone(Actor who, String key) {
        Optional<CaseReceipt> opened =
                calls.newest(who.personId(), key)
                        .flatMap(call -> Optional.ofNullable(call.number()))
                        .map(number -> receipts.again(number, who));
        opened.ifPresent(known -> keys.release(who.personId(), key));
        return opened;
    }

    /** What the contract publishes for the severity, in the person's language. */
    private String criterion(Admission admitted, Severity severity, NewMatter matter) {
        StampedTerms terms = admitted.terms();
        String language = actor.person().map(LinjaPrincipal::language).orElseThrow();
        return terms == null
                ? ""
                : new WeighedSeverity(severity, terms.terms().criteriaOf(severity, matter.impact()))
                        .criterionIn(language);
    }

    /** Nothing where the portal may open it, and where no more codes are given. */
    private Optional<Received> callNow(
            NewMatter matter,
            Customer customer,
            Admission admitted,
            Severity severity,
            Actor who,
            String key,
            Instant now) {
        Optional<AnnouncedCall> call =
                door.onlyByPhone(customer, admitted, Channel.PORTAL, severity, matter.kind(), now)
                        .flatMap(
                                hotline ->
                                        calls.announce(
                                                customer.id(),
                                                who.personId(),
                                                key,
                                                hotline,
                                                matter.draft(admitted.terms() != null),
                                                now));
        // The same form may be sent again, changed.
        call.ifPresent(one -> keys.release(who.personId(), key));
        return call.map(Received.CallNow::new);
    }

    /** What the form asks, under the contract that covers {@code claim}. */
    public CallerCard form(NamedClaim claim) {
        return cards.of(customer(actor.get()), claim, List.of(), clock.now());
    }

    /**
     * The severity that the contract gives to these answers, before anything is sent; nothing until
     * one of its questions is answered, and where no contract or several cover it.
     */
    public Optional<WeighedSeverity> weigh(NamedClaim claim, Map<String, Boolean> answers) {
        return door.look(customer(actor.get()), claim, clock.now())
                .map(Admission::terms)
                .map(StampedTerms::terms)
                .flatMap(terms -> weighed(terms, answers));
    }

    private static Optional<WeighedSeverity> weighed(
            ContractTerms terms, Map<String, Boolean> answers) {
        Map<String, Boolean> asked = new HashMap<>(answers);
        asked.keySet()
                .retainAll(
                        terms.questions().stream()
                                .map(ImpactQuestion::key)
                                .collect(Collectors.toSet()));
        return asked.isEmpty() ? Optional.empty() : Optional.of(WeighedSeverity.of(terms, asked));
    }

    private Customer customer(Actor who) {
        return customers.byId(who.firm());
    }

    private CaseOpening opening(NewMatter matter, Customer customer, Severity severity) {
        return new CaseOpening(
                customer.id(),
                Channel.PORTAL,
                severity,
                matter.impact(),
                matter.kind(),
                matter.subject(),
                matter.description(),
                actor.person().map(LinjaPrincipal::displayName).orElseThrow(),
                "",
                matter.since(),
                matter.tried());
    }

    private static void check(NewMatter matter) {
        FieldChecks checks = new FieldChecks();
        CaseOpening.check(
                checks, matter.subject(), matter.description(), matter.since(), matter.tried());
        checks.orRefuse();
    }
}

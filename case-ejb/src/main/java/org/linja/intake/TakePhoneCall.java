package org.linja.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linja.attachments.DraftFiles;
import org.linja.cases.Admission;
import org.linja.cases.CaseDoor;
import org.linja.cases.CaseOpening;
import org.linja.cases.CaseReceipt;
import org.linja.cases.CaseReceipts;
import org.linja.cases.IdempotencyKeys;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CallMoments;
import org.linja.cases.rules.ContactWay;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.AlarmAccountOwner;
import org.linja.platform.config.CrashPoint;
import org.linja.platform.config.CrashPoints;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Turns a phone call into an open, clocked, routed case while the caller is on the line. */
@Stateless
@RolesAllowed(Role.LINE_1)
public class TakePhoneCall {
    @Inject CaseDoor door;
    @Inject SupportCases cases;
    @Inject PhoneCalls calls;
    @Inject AnnouncedCalls announced;
    @Inject AlarmAccountOwner accountOwner;
    @Inject CallDrafts drafts;
    @Inject DraftFiles files;
    @Inject CaseReceipts receipts;
    @Inject IdempotencyKeys keys;
    @Inject CurrentActor actor;
    @Inject CrashPoints crashPoints;

    /**
     * Takes the call.
     *
     * @param key names this request: the same key with the same call gives the same case again
     * @param fingerprint digest of the request, to tell a repetition from another call
     * @throws Problem {@code invalid-input}, also where what was announced is not this caller's,
     *     {@code unknown-customer}, {@code customer-disabled}, {@code ambiguous-contract}, {@code
     *     channel-not-allowed}, {@code idempotency-key-reused}
     */
    public CaseReceipt take(NewCall call, String key, String fingerprint) {
        Actor who = actor.get();
        Instant now = door.enter();
        var repeated = keys.claim(who.personId(), key, fingerprint, now);
        if (repeated.isPresent()) {
            return receipts.again(repeated.get(), who);
        }
        call.check(now);
        String number = call.e164().orElseThrow();
        Customer customer = door.customer(call.customer());
        Optional<AnnouncedCall> written = announced(call, customer, who);
        CallMoments moments = moments(call, written);
        SupportCase taken =
                call.addToCase() == null
                        ? open(call, number, moments, customer, who, now)
                        : addTo(call, number, moments, customer, who, now);
        calls.add(call, number, customer.id(), taken.id(), who, now);
        written.ifPresent(one -> becameCase(one, taken, who, now));
        keys.answer(who.personId(), key, taken.id());
        drafts.discard(who.personId());
        crashPoints.pass(CrashPoint.CALL_BEFORE_COMMIT);
        return receipts.of(taken, customer);
    }

    /**
     * What its customer wrote has become this case, and what they brought with it is the case's.
     */
    private void becameCase(AnnouncedCall written, SupportCase taken, Actor who, Instant now) {
        announced.becameCase(written.personId(), written.key(), taken.id());
        files.give(written.key(), written.personId(), taken, who, now);
    }

    private SupportCase open(
            NewCall call,
            String number,
            CallMoments moments,
            Customer customer,
            Actor who,
            Instant now) {
        Admission admitted = door.admit(customer, call.claim(), now);
        Severity severity = CaseDoor.severity(admitted, call.severity(), call.impact());
        door.requireChannel(customer, admitted, Channel.PHONE, severity, call.kind(), now);
        SupportCase opened =
                SupportCase.open(
                        cases.nextId(),
                        new CaseOpening(
                                customer.id(),
                                Channel.PHONE,
                                severity,
                                call.impact(),
                                call.kind(),
                                call.subject(),
                                call.description(),
                                call.callerName(),
                                number,
                                call.since(),
                                call.tried()),
                        admitted,
                        who,
                        now);
        opened.noteCall(who, moments, callerText(call, number), now);
        opened.route(door.route(severity, call.kind(), now), now);
        accountOwner.of(opened, admitted, customer, now);
        cases.add(opened, now);
        return opened;
    }

    private SupportCase addTo(
            NewCall call,
            String number,
            CallMoments moments,
            Customer customer,
            Actor who,
            Instant now) {
        SupportCase known = cases.load(Objects.requireNonNull(call.addToCase()), who);
        if (known.customerId() != customer.id()) {
            throw Problem.invalid("addToCase", "other-customers-case");
        }
        known.noteCall(who, moments, callerText(call, number), now);
        known.customerAnswered(
                who, ContactWay.PHONE, call.subject() + "\n\n" + call.description(), now, now);
        cases.keep(known, now);
        return known;
    }

    private static String callerText(NewCall call, String number) {
        return call.callerName() + ", " + number;
    }

    private Optional<AnnouncedCall> announced(NewCall call, Customer customer, Actor who) {
        UUID id = call.announced();
        if (id == null) {
            return Optional.empty();
        }
        AnnouncedCall found =
                announced.taken(id, who.personId()).orElseThrow(() -> wrong("announced-over"));
        if (found.customerId() != customer.id()) {
            throw wrong("other-customers-call");
        }
        return Optional.of(found);
    }

    private static Problem wrong(String key) {
        return Problem.invalid("announced", key);
    }

    private static CallMoments moments(NewCall call, Optional<AnnouncedCall> announced) {
        return new CallMoments(
                call.ringAt(),
                call.answeredAt(),
                announced.map(AnnouncedCall::attemptedAt).orElse(null));
    }
}

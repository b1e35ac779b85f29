package org.linja.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.cases.rules.CallMoments;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseParticulars;
import org.linja.cases.rules.CaseStatus;
import org.linja.cases.rules.CauseKind;
import org.linja.cases.rules.ContactWay;
import org.linja.cases.rules.Deciders;
import org.linja.cases.rules.MergeRefusal;
import org.linja.cases.rules.OfferedActs;
import org.linja.cases.rules.PartOpening;
import org.linja.cases.rules.ParticularsChange;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.CaseRules;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.journal.JournalLine;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.rota.rules.SupportLine;
import org.linja.routing.rules.RoutingDecision;
import org.linja.sla.SlaClock;
import org.linja.sla.rules.AnswerElement;
import org.linja.sla.rules.ClockWarning;
import org.linja.sla.rules.Correction;
import org.linja.sla.rules.Hands;
import org.linja.sla.rules.Happened;
import org.linja.sla.rules.Inheritance;
import org.linja.sla.rules.SeverityStanding;

/**
 * A customer's matter from opening to closing. Every verb writes the journal; what it moves stands
 * in a part of its own: what the case rests on, what it is about, how severe either side holds it
 * to be, how it came, how far it has come, and who has it.
 */
@Entity
@Table(name = "support_case")
public class SupportCase {
    @Id private long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    private long version;

    @Embedded private CaseBasis basis;

    @Embedded private CaseMatter matter;

    @Embedded private SeveritySides sides;

    @Embedded private CaseArrival arrival;

    @Embedded private CaseCourse course;

    @Embedded private CaseHands hands;

    @Embedded private JournalEnd journalEnd;

    @Column(name = "next_due_at")
    private @Nullable Instant nextDueAt;

    // Brought along by SupportCases: the clocks belong to the case but do not know it.
    @Transient private final CaseClocks clocks = new CaseClocks();

    @Transient private final CaseEntries entries = new CaseEntries();

    // How it stood when it was loaded; nothing for a new one.
    @Transient private @Nullable Standing before;

    private record Standing(@Nullable Long ownerId, CaseStatus status) {}

    @SuppressWarnings("NullAway.Init")
    protected SupportCase() {}

    private SupportCase(CaseId id, CaseOpening opening, Admission admitted, Instant at) {
        this.id = id.value();
        this.version = 1;
        this.basis = CaseBasis.of(opening.customerId(), admitted);
        this.matter = CaseMatter.broughtBy(opening);
        this.sides = SeveritySides.agreedOn(opening.severity());
        this.course = CaseCourse.begun();
        this.arrival = CaseArrival.by(opening.channel(), at);
        this.hands = CaseHands.of(SupportLine.LINE_1);
        this.journalEnd = JournalEnd.blank();
    }

    /** A part of {@code origin}. */
    private SupportCase(CaseId id, SupportCase origin, String subject, String why, Instant at) {
        this.id = id.value();
        this.version = 1;
        this.basis = origin.basis.ofPart();
        this.matter = origin.matter.part(subject, why);
        this.sides = origin.sides.copy();
        this.course = origin.course.ofPart();
        this.arrival = origin.arrival.ofPart(at);
        this.hands = origin.hands.copy();
        this.journalEnd = JournalEnd.blank();
    }

    /** Opens a case: its clocks start at {@code at} under the terms it is let in by. */
    public static SupportCase open(
            CaseId id, CaseOpening opening, Admission admitted, Actor actor, Instant at) {
        SupportCase opened = new SupportCase(id, opening, admitted, at);
        Map<String, String> data = new LinkedHashMap<>(admitted.data());
        data.putAll(opening.severityData(admitted.terms() != null));
        data.put("kind", opening.kind().slug());
        data.put("channel", opening.channel().slug());
        data.put("line", SupportLine.LINE_1.slug());
        opened.record(EntryKind.CASE_OPENED, actor, at, data, opening.journalText());
        StampedTerms stamped = admitted.terms();
        if (stamped != null) {
            for (ClockTarget target : stamped.clocksFor(opening.severity())) {
                opened.clocks.start(
                        opened.newClock(
                                opening.severity(),
                                target,
                                stamped.bound().calendarOf(target),
                                at));
            }
        }
        return opened;
    }

    /** Puts the new case into somebody's hands, or says that nobody is there. */
    public void route(RoutingDecision decision, Instant at) {
        if (decision instanceof RoutingDecision.RoutedTo to) {
            hands.route(
                    to.line() == SupportLine.DUTY_MANAGER ? SupportLine.LINE_1 : to.line(),
                    to.personId());
            record(
                    EntryKind.CASE_ROUTED,
                    Actor.SYSTEM,
                    at,
                    Map.of("line", to.line().slug(), "owner", LastingName.ofPerson(to.personId())));
        } else {
            record(EntryKind.CASE_ROUTED, Actor.SYSTEM, at, Map.of("reason", "nobody-on-duty"));
        }
    }

    /** Notes the phone call that brought, or added to, this case. */
    public void noteCall(Actor actor, CallMoments moments, String text, Instant at) {
        arrival.call(moments);
        record(EntryKind.CALL_TAKEN, actor, at, moments.data(), text);
    }

    public void accept(Actor actor, Instant at) {
        course.move(CaseAct.ACCEPT);
        hands.take(actor.personId(), at);
        act(EntryKind.CASE_ACCEPTED, actor, at, Map.of("line", line().slug()), null);
    }

    public void note(Actor actor, String text, Instant at) {
        course.move(CaseAct.NOTE);
        act(EntryKind.NOTE_ADDED, actor, at, Map.of(), text);
    }

    /**
     * Notes a file that came, by its name. What others decided stands as it stood, and so does the
     * version they saw.
     *
     * @param internal between colleagues
     */
    public void addFile(
            Actor actor, boolean internal, String name, Map<String, String> data, Instant at) {
        record(internal ? EntryKind.FILE_NOTED : EntryKind.FILE_ADDED, actor, at, data, name);
    }

    /** Puts particulars right; the journal keeps what stood there and what stands there now. */
    public void edit(Actor actor, CaseParticulars to, Instant at) {
        course.move(CaseAct.EDIT);
        ParticularsChange change = matter.putRight(to);
        if (!change.isNothing()) {
            act(EntryKind.CASE_EDITED, actor, at, change.data(), change.words());
        }
    }

    /** Asks the customer; clocks whose terms say so pause until the answer. */
    public void ask(Actor actor, ContactWay by, String question, Instant at) {
        course.move(CaseAct.QUESTION);
        act(EntryKind.QUESTION_ASKED, actor, at, Map.of("channel", by.slug()), question);
    }

    /**
     * Takes what the customer said, by whatever way; an open question is answered by it.
     *
     * @param arrivedAt when it came, however late somebody read it and wrote it down
     */
    public void customerAnswered(
            Actor actor, ContactWay by, String text, Instant arrivedAt, Instant at) {
        course.move(CaseAct.CUSTOMER_ANSWER);
        version++;
        write(
                EntryKind.CUSTOMER_ANSWERED,
                actor.journalName(),
                arrivedAt,
                at,
                Map.of("channel", by.slug()),
                text);
    }

    /** Answers the customer; an answer that carries nothing of use only acknowledges. */
    public void answer(Actor actor, Set<AnswerElement> elements, String text, Instant at) {
        course.move(CaseAct.ANSWER);
        Map<String, String> data =
                elements.isEmpty()
                        ? Map.of()
                        : Map.of(AnswerElement.DATUM, AnswerElement.written(elements));
        act(EntryKind.ANSWER_GIVEN, actor, at, data, text);
    }

    /** Refuses an answer where the case takes none; nothing is written yet. */
    public void admitAnswer() {
        course.move(CaseAct.ANSWER);
    }

    /**
     * Answers in the name of whoever wrote it, once somebody else has let it out.
     *
     * @param data beside what the answer carries
     */
    public void answerOf(
            long writer,
            Set<AnswerElement> elements,
            Map<String, String> data,
            String text,
            Instant at) {
        course.move(CaseAct.ANSWER);
        Map<String, String> all = new TreeMap<>(data);
        if (!elements.isEmpty()) {
            all.put(AnswerElement.DATUM, AnswerElement.written(elements));
        }
        version++;
        write(EntryKind.ANSWER_GIVEN, LastingName.ofPerson(writer), at, at, all, text);
    }

    /** An engineer speaks with the customer; a case that nobody had is theirs from then on. */
    public void joinLine(Actor actor, Instant at) {
        course.move(CaseAct.JOIN_LINE);
        hands.joined(actor.personId(), at);
        act(EntryKind.ENGINEER_JOINED, actor, at, Map.of("line", line().slug()), null);
    }

    /** The service runs again, though the matter need not be solved. */
    public void restore(Actor actor, String how, Instant at) {
        course.move(CaseAct.RESTORE);
        act(EntryKind.SERVICE_RESTORED, actor, at, Map.of(), how);
    }

    public void waitForVendor(Actor actor, String whatFor, Instant at) {
        goAway(CaseAct.WAIT_FOR_VENDOR, Hands.VENDOR);
        act(EntryKind.VENDOR_WAIT_BEGAN, actor, at, Map.of(), whatFor);
    }

    public void endVendorWait(Actor actor, Instant at) {
        comeBack(CaseAct.END_VENDOR_WAIT, Hands.VENDOR);
        act(EntryKind.VENDOR_WAIT_ENDED, actor, at, Map.of(), null);
    }

    /** Lends the case to a neighbouring unit; its owner keeps answering for it. */
    public void lend(Actor actor, String toWhom, Instant at) {
        goAway(CaseAct.LEND, Hands.NEIGHBOUR);
        act(EntryKind.CASE_LENT, actor, at, Map.of(), toWhom);
    }

    public void takeBack(Actor actor, Instant at) {
        comeBack(CaseAct.TAKE_BACK, Hands.NEIGHBOUR);
        act(EntryKind.CASE_TAKEN_BACK, actor, at, Map.of(), null);
    }

    /** The customer says that the house was not waiting for them: both readings are kept. */
    public void contestPause(Actor actor, long question, String why, Instant at) {
        course.move(CaseAct.CONTEST_PAUSE);
        act(EntryKind.PAUSE_CONTESTED, actor, at, contested(question), why);
    }

    /** The customer says that an answer was of no use: its clock runs from the first moment. */
    public void contestResponse(Actor actor, long answer, String why, Instant at) {
        course.move(CaseAct.CONTEST_RESPONSE);
        act(EntryKind.RESPONSE_CONTESTED, actor, at, contested(answer), why);
    }

    /** Says that an entry happened at another moment; nothing moves until somebody else agrees. */
    public void proposeCorrection(
            Actor actor, Entry entry, Instant moment, String why, Instant at) {
        course.move(CaseAct.CORRECT);
        Map<String, String> data = Correction.proposed(entry.seq(), entry.occurredAt(), moment);
        act(EntryKind.CORRECTION_PROPOSED, actor, at, data, why);
    }

    /** From now on {@code entry} counts from the proposed moment; what was written stays. */
    public void confirmCorrection(Actor actor, Correction correction, Entry entry, Instant at) {
        course.move(CaseAct.CORRECT);
        course.correct(entry, correction.moment());
        hands.correctAcceptance(entry.occurredAt(), correction.moment());
        act(EntryKind.CORRECTION_CONFIRMED, actor, at, correction.decided(), null);
    }

    public void refuseCorrection(Actor actor, Correction correction, String why, Instant at) {
        course.move(CaseAct.CORRECT);
        act(EntryKind.CORRECTION_REFUSED, actor, at, correction.decided(), why);
    }

    /** Ends as the same matter as an older case, which goes on for both from its own time zero. */
    public void mergeInto(SupportCase older, Actor actor, String why, Instant at) {
        course.mergeInto(older.id(), at);
        hands.layDown();
        act(EntryKind.CASE_MERGED, actor, at, Map.of("case", older.id().toString()), why);
        older.act(
                EntryKind.CASE_ABSORBED,
                actor,
                at,
                Map.of("case", id().toString(), "timeZero", older.timeZero().toString()),
                null);
    }

    /** What was merged into another case is solved when that one is. */
    public void resolvedWith(SupportCase older, Actor actor, Instant at) {
        record(EntryKind.CASE_RESOLVED, actor, at, Map.of("case", older.id().toString()));
    }

    /** What was merged into another case is closed when that one is. */
    public void closedWith(SupportCase older, Actor actor, Instant at) {
        record(EntryKind.CASE_CLOSED, actor, at, Map.of("case", older.id().toString()));
    }

    /** What was merged into another case is over when that one's customer needs no more. */
    public void withdrawnWith(SupportCase older, Actor actor, Instant at) {
        record(
                EntryKind.CASE_ENDED,
                actor,
                at,
                Map.of("reason", "withdrawn", "case", older.id().toString()));
    }

    /**
     * A part of this case as a case of its own, where this one stands, under the same terms. Its
     * clocks run from this case's time zero, and what stopped or held them until now goes with
     * them: nobody gains or loses time by splitting.
     *
     * @param history this case's entries, in order of writing
     */
    public SupportCase split(
            CaseId part,
            List<Entry> history,
            Actor actor,
            String newSubject,
            String why,
            Instant at) {
        course.move(CaseAct.SPLIT);
        Entry opening = history.get(0);
        SupportCase split = new SupportCase(part, this, newSubject, why, at);
        split.write(
                EntryKind.CASE_OPENED,
                actor.journalName(),
                opening.occurredAt(),
                at,
                PartOpening.data(id(), opening.data()),
                newSubject + "\n\n" + why);
        for (Entry entry : Inheritance.of(id().toString(), history, split.journalEnd.next())) {
            split.write(entry.kind(), entry.actor(), entry.occurredAt(), at, entry.data(), null);
        }
        for (SlaClock clock : clocks.all()) {
            split.clocks.start(
                    split.newClock(
                            clock.severity(),
                            clock.target(),
                            clock.calendarVersionId(),
                            opening.occurredAt()));
        }
        act(EntryKind.CASE_SPLIT, actor, at, Map.of("case", part.toString()), newSubject);
        return split;
    }

    /** The house says how severe the matter is; may confirm what stands, with its reasons. */
    public void assessSeverity(Actor actor, SaidSeverity said, Instant at) {
        saySeverity(
                CaseAct.ASSESS_SEVERITY,
                EntryKind.SEVERITY_ASSESSED,
                claimedSeverity(),
                actor,
                said,
                at);
        dispute(said.severity(), claimedSeverity(), said, actor, at);
    }

    /** The customer says how severe the matter is, or somebody writes down that they did. */
    public void claimSeverity(Actor actor, SaidSeverity said, Instant at) {
        saySeverity(
                CaseAct.CLAIM_SEVERITY, EntryKind.SEVERITY_CLAIMED, severity(), actor, said, at);
        dispute(severity(), said.severity(), said, actor, at);
    }

    private void saySeverity(
            CaseAct act,
            EntryKind kind,
            Severity otherSide,
            Actor actor,
            SaidSeverity said,
            Instant at) {
        course.move(act);
        course.require(
                actStanding().takesSeverity()
                        && (status().isOpen() || said.severity() == otherSide));
        act(kind, actor, at, said.data(), said.why());
    }

    /** One who changes their mind in a dispute wins no time by it: arbiter and limit stay. */
    private void dispute(
            Severity house, Severity customer, SaidSeverity said, Actor actor, Instant at) {
        if (house != customer && !isDisputed()) {
            record(EntryKind.SEVERITY_DISPUTED, actor, at, said.arbiter().dispute(at));
        }
    }

    /**
     * One of {@code deciders} decides; what either side said stays in the journal and keeps its
     * verdicts. Where it is another than the dispute named, the journal names both.
     */
    public void settleSeverity(
            Actor actor, Deciders deciders, Severity to, String why, Instant at) {
        course.move(CaseAct.SETTLE_SEVERITY);
        Map<String, String> ruling = sides.ruling(actor.personId(), deciders, to);
        act(EntryKind.SEVERITY_SETTLED, actor, at, ruling, why);
    }

    /**
     * Notes once that the arbiter's time is over; false if it is not, or was noted.
     *
     * @param called who is to hear of it, as entries name people; empty if there is nobody
     */
    public boolean noteOverdueDispute(SeverityStanding standing, String called, Instant at) {
        SeverityStanding.Dispute open = standing.dispute();
        if (open == null || !open.isToBeNoted(at)) {
            return false;
        }
        record(EntryKind.DISPUTE_OVERDUE, Actor.SYSTEM, at, open.noted(called));
        return true;
    }

    /** The house says that little time is left. */
    public void warn(SlaClock clock, ClockWarning warning, Instant at) {
        record(
                EntryKind.CLOCK_WARNED,
                Actor.SYSTEM,
                at,
                Map.of(
                        ClockWarning.CLOCK, clock.kind().slug(),
                        SeverityStanding.SEVERITY, clock.severity().slug(),
                        ClockWarning.SECONDS_LEFT, String.valueOf(warning.before().toSeconds())));
    }

    /** Offers the case to line 2; the owner keeps it until somebody there accepts. */
    public void offerToLine2(Actor actor, String why, Instant at) {
        course.move(CaseAct.OFFER_HAND_OVER);
        course.require(hands.offer(SupportLine.LINE_2));
        act(EntryKind.HAND_OVER_OFFERED, actor, at, Map.of("line", "line-2"), why);
    }

    public void acceptHandOver(Actor actor, Instant at) {
        course.require(hands.isOffered());
        course.move(CaseAct.ACCEPT_HAND_OVER);
        hands.takeOffered(actor.personId(), at);
        act(EntryKind.HAND_OVER_ACCEPTED, actor, at, Map.of("line", line().slug()), null);
    }

    public void resolve(Actor actor, CauseKind why, String text, Instant at) {
        course.resolve(why, at);
        hands.layDown();
        act(EntryKind.CASE_RESOLVED, actor, at, Map.of("cause", why.slug()), text);
    }

    public void close(Actor actor, Instant at) {
        course.close(at);
        act(EntryKind.CASE_CLOSED, actor, at, Map.of(), null);
    }

    /** What a case of the house's own was about is over, whoever had it or nobody. */
    public void end(Actor actor, Map<String, String> why, Instant at) {
        course.require(arrival.isOfTheHouse());
        course.end(at);
        hands.layDown();
        act(EntryKind.CASE_ENDED, actor, at, why, null);
    }

    /** Its customer needs no more: nobody owes a word from here on. */
    public void withdraw(Actor actor, String why, Instant at) {
        course.withdraw(at);
        hands.layDown();
        act(EntryKind.CASE_ENDED, actor, at, Map.of("reason", "withdrawn"), why);
    }

    public void reopen(Actor actor, String why, Instant at) {
        course.reopen();
        act(EntryKind.CASE_REOPENED, actor, at, Map.of(), why);
    }

    /** A person of the house has others called, and says why. */
    public void escalate(Actor actor, Map<String, String> calls, String why, Instant at) {
        act(EntryKind.ESCALATED, actor, at, calls, why);
    }

    /** Lets a commitment about it begin; what is closed, and the house's own, has none. */
    public void admitCommitment(CaseAct as) {
        course.require(!arrival.isOfTheHouse());
        course.move(as);
    }

    /**
     * Writes what a person did with something that belongs to it, such as a promise or a procedure;
     * words that say nothing are none.
     */
    public void tell(
            EntryKind entry,
            Actor actor,
            Instant at,
            Map<String, String> data,
            @Nullable String text) {
        act(entry, actor, at, data, text == null || text.isBlank() ? null : text);
    }

    /**
     * Writes what goes on about this case, mostly by the house itself; a person's view of it does
     * not go stale.
     */
    public void record(
            EntryKind entry,
            Actor actor,
            Instant at,
            Map<String, String> data,
            @Nullable String text) {
        write(entry, actor.journalName(), at, at, data, text);
    }

    /** As {@link #record(EntryKind, Actor, Instant, Map, String)}, without a word. */
    public void record(EntryKind entry, Actor actor, Instant at, Map<String, String> data) {
        record(entry, actor, at, data, null);
    }

    /** Reads severities and every clock anew by the rules that the audit uses too. */
    void readClocks(
            List<Entry> written,
            Function<BoundTerms, ContractTerms> book,
            LongFunction<BusinessCalendar> calendars,
            Instant now) {
        List<Entry> history = entries.all(written);
        if (SeverityStanding.isTold(history)) {
            List<Entry> happened = Happened.by(history, now).entries();
            sides.show(SeverityStanding.of(happened));
            clocks.measureBy(severity(), happened, book, this::newClock);
            clocks.measureBy(claimedSeverity(), happened, book, this::newClock);
        }
        clocks.read(history, calendars, now);
        nextDueAt = clocks.nextDueAt(sides);
    }

    private SlaClock newClock(
            Severity measure, ClockTarget target, long calendarVersionId, Instant from) {
        return new SlaClock(id, customerId(), measure, target, calendarVersionId, from);
    }

    /** Whether its severity is held by house or customer now; others only keep what they say. */
    public boolean isInPlay(SlaClock clock) {
        return sides.hold(clock.severity());
    }

    List<JournalLine> takeUnwritten() {
        return entries.take();
    }

    /** The clocks whose deadlines a ladder waits for. */
    List<SlaClock> escalatingClocks(Set<Watched> watched) {
        return clocks.escalating(watched, sides);
    }

    /** The version of the ladder that it was opened under. */
    public @Nullable Long ladderVersionId() {
        return basis.ladderVersionId();
    }

    /** The clock of this id, which must be one of the case's own. */
    public SlaClock clock(long clockId) {
        return clocks.byId(clockId);
    }

    /** Whether nobody has heard the customer yet, by any clock that waits for it. */
    public boolean awaitsAcknowledgement() {
        return clocks.awaitAcknowledgement(sides);
    }

    List<SlaClock> clocks() {
        return clocks.all();
    }

    void bring(Supplier<List<SlaClock>> kept) {
        clocks.bring(kept);
        entries.forget();
        before = before == null ? standing() : before;
    }

    /** What is written in its journal, as far as it knows it, read once from when it was loaded. */
    List<Entry> history(Supplier<List<Entry>> written) {
        return entries.written(
                () -> written.get().stream().filter(entry -> knows(entry.seq())).toList());
    }

    /** Whether that entry was written when it was loaded, or by itself since; others go on. */
    boolean knows(long seq) {
        return journalEnd.isBehind(seq);
    }

    /** Adds what was just written in its journal to what was read of it. */
    void remember(List<JournalLine> lines) {
        entries.remember(lines);
    }

    /** Whether its owner or its status is another than when it was loaded or kept. */
    boolean hasMoved() {
        return before != null && !before.equals(standing());
    }

    /** Whether its customer has just ended it: what the house closes was solved before. */
    public boolean isWithdrawn() {
        return before != null && before.status().isOpen() && status() == CaseStatus.CLOSED;
    }

    /** Who had it when it was loaded or kept; null for nobody. */
    public @Nullable Long ownerBefore() {
        return before == null ? null : before.ownerId();
    }

    /** From now on it is measured against how it stands now. */
    void settle() {
        before = standing();
    }

    private Standing standing() {
        return new Standing(hands.ownerId(), status());
    }

    private void goAway(CaseAct act, Hands whose) {
        course.move(act);
        course.require(hands.goAway(whose));
    }

    private void comeBack(CaseAct act, Hands whose) {
        course.require(hands.away() == whose);
        course.move(act);
        hands.comeBack();
    }

    private static Map<String, String> contested(long seq) {
        return Map.of(Happened.CONTESTED, String.valueOf(seq));
    }

    private void act(
            EntryKind entry,
            Actor actor,
            Instant at,
            Map<String, String> data,
            @Nullable String text) {
        version++;
        record(entry, actor, at, data, text);
    }

    private void write(
            EntryKind kind,
            String actor,
            Instant occurredAt,
            Instant recordedAt,
            Map<String, String> data,
            @Nullable String text) {
        entries.add(
                journalEnd.seal(
                        id,
                        customerId(),
                        new JournalEnd.Writing(kind, actor, occurredAt, recordedAt, data, text)));
    }

    public CaseId id() {
        return new CaseId(id);
    }

    /** Whether nobody has taken the case into own hands yet, though it may have been routed. */
    public boolean isUnaccepted() {
        return hands.isUnaccepted();
    }

    /** Counts what people did; an act is refused when it was decided on an older state. */
    public long version() {
        return version;
    }

    public long customerId() {
        return basis.customerId();
    }

    public @Nullable Long contractVersionId() {
        return basis.contractVersionId();
    }

    CaseBasis basis() {
        return basis;
    }

    public String subject() {
        return matter.subject();
    }

    /** The severity that governs: the house's, or what both are bound by. */
    public Severity severity() {
        return sides.house();
    }

    /** Whether house or customer holds it to be critical. */
    public boolean isCritical() {
        return sides.hold(Severity.CRITICAL);
    }

    /** What the customer says. */
    public Severity claimedSeverity() {
        return sides.customer();
    }

    public boolean isDisputed() {
        return sides.isDisputed();
    }

    SeveritySides sides() {
        return sides;
    }

    public CaseStatus status() {
        return course.status();
    }

    CaseCourse course() {
        return course;
    }

    public SupportLine line() {
        return hands.line();
    }

    public @Nullable Long ownerId() {
        return hands.ownerId();
    }

    /** Whether the house has this case with itself. */
    public boolean isOfTheHouse() {
        return arrival.isOfTheHouse();
    }

    public Instant openedAt() {
        return arrival.openedAt();
    }

    CaseArrival arrival() {
        return arrival;
    }

    CaseMatter matter() {
        return matter;
    }

    CaseHands hands() {
        return hands;
    }

    /** How it stands for whoever would do something to it. */
    OfferedActs.Standing actStanding() {
        return new OfferedActs.Standing(
                status(),
                line(),
                !isUnaccepted(),
                hands.isOffered(),
                hands.away(),
                mergedInto() != null,
                isOfTheHouse(),
                isDisputed());
    }

    MergeRefusal.Facts mergeFacts() {
        return new MergeRefusal.Facts(
                id, customerId(), status(), severity(), claimedSeverity(), timeZero());
    }

    /** When its clocks began: for a part that was split off, with the whole. */
    private Instant timeZero() {
        return clocks.began(arrival.openedAt());
    }

    /** Since when it is solved, or over without that; null while it is open. */
    public @Nullable Instant solvedAt() {
        return course.solvedAt();
    }

    /** Whether it is over although nobody of the house solved it. */
    public boolean wasWithdrawn() {
        return course.wasWithdrawn();
    }

    /** Whether the contract's time to reopen it has not passed. */
    public boolean isReopenable(CaseRules rules, Instant now) {
        return course.isReopenable(rules, now);
    }

    /** The older case that goes on for this one, null unless it was merged. */
    public @Nullable CaseId mergedInto() {
        return course.mergedInto();
    }
}

package org.linja.commitments;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.rules.Attention;
import org.linja.commitments.rules.CallOccasion;
import org.linja.commitments.rules.CommitmentAct;
import org.linja.commitments.rules.CommitmentFacts;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.commitments.rules.CommitmentNews;
import org.linja.commitments.rules.CommitmentState;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;

/**
 * What a customer was told would happen by a moment, and who answers for it. The lock on its case
 * guards it; every verb writes that case's journal.
 */
@Entity
@Table(name = "commitment")
public class Commitment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "commitment_id")
    @SequenceGenerator(name = "commitment_id", sequenceName = "commitment_id", allocationSize = 10)
    private long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "case_id")
    private long caseId;

    private CommitmentKind kind;
    private CommitmentState state;
    private String words;

    // None: the customer wants it, and the case is nobody's.
    @Column(name = "owner_id")
    private @Nullable Long ownerId;

    @Column(name = "made_at")
    private Instant madeAt;

    // When its present moment was said.
    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "first_due_at")
    private Instant firstDueAt;

    private int revisions;

    // The first time, whatever became of it later.
    @Column(name = "broken_at")
    private @Nullable Instant brokenAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private int reminders;

    @Embedded private LadderCalls calls;

    // What its customer is to be written of it when it is kept; the last says it all.
    @Transient private @Nullable CommitmentNews news;

    // The moment that held before that.
    @Transient private @Nullable Instant before;

    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    private Commitment(
            SupportCase supportCase,
            CommitmentKind kind,
            CommitmentState state,
            @Nullable Long owner,
            Instant dueAt,
            String words,
            Instant at) {
        this.customerId = supportCase.customerId();
        this.caseId = supportCase.id().value();
        this.kind = kind;
        this.state = state;
        this.ownerId = owner;
        this.dueAt = dueAt;
        this.firstDueAt = dueAt;
        this.words = words;
        this.madeAt = at;
        this.saidAt = at;
        this.calls = new LadderCalls();
    }

    /** Somebody of the house says it to the customer, and answers for it. */
    static Commitment given(
            SupportCase supportCase,
            CommitmentKind kind,
            Actor owner,
            Instant dueAt,
            String words,
            Instant at) {
        Commitment given =
                new Commitment(
                        supportCase,
                        kind,
                        CommitmentState.OPEN,
                        owner.personId(),
                        dueAt,
                        words,
                        at);
        given.news = CommitmentNews.GIVEN;
        return given;
    }

    /** The customer wants to be called; whoever has the case is asked first. */
    static Commitment asked(SupportCase supportCase, Instant dueAt, String words, Instant at) {
        return new Commitment(
                supportCase,
                CommitmentKind.CALL_BACK,
                CommitmentState.ASKED,
                supportCase.ownerId(),
                dueAt,
                words,
                at);
    }

    /** Writes into the case how it began; only for what is stored already. */
    void tell(SupportCase supportCase, Actor who, Instant at) {
        boolean wish = state == CommitmentState.ASKED;
        supportCase.tell(
                wish ? EntryKind.CALL_BACK_ASKED : EntryKind.COMMITMENT_GIVEN,
                who,
                at,
                facts(),
                words);
    }

    void take(SupportCase supportCase, Actor who, Instant at) {
        if (state == CommitmentState.ASKED) {
            news = CommitmentNews.GIVEN;
        }
        move(CommitmentAct.TAKE);
        Map<String, String> data = handing(who.personId());
        reminders = 0;
        saidAt = at;
        answerFor(who.personId(), at);
        supportCase.tell(EntryKind.COMMITMENT_TAKEN, who, at, data, null);
    }

    void decline(SupportCase supportCase, Actor who, String why, Instant at) {
        move(CommitmentAct.DECLINE);
        news = CommitmentNews.DECLINED;
        end(at);
        supportCase.tell(EntryKind.CALL_BACK_DECLINED, who, at, facts(), why);
    }

    void keep(SupportCase supportCase, Actor who, @Nullable String how, Instant at) {
        move(CommitmentAct.KEEP);
        news = brokenAt == null ? CommitmentNews.KEPT : CommitmentNews.KEPT_LATE;
        ownerId = ownerId == null ? Long.valueOf(who.personId()) : ownerId;
        end(at);
        supportCase.tell(EntryKind.COMMITMENT_KEPT, who, at, ending(), how);
    }

    /** What was estimated has come: the matter is solved. */
    void keepBySolution(SupportCase supportCase, Instant at) {
        move(CommitmentAct.KEEP);
        news = brokenAt == null ? CommitmentNews.KEPT : CommitmentNews.KEPT_LATE;
        end(at);
        supportCase.record(EntryKind.COMMITMENT_KEPT, Actor.SYSTEM, at, ending());
    }

    void withdraw(SupportCase supportCase, Actor who, String why, Instant at) {
        move(CommitmentAct.WITHDRAW);
        news = CommitmentNews.WITHDRAWN;
        end(at);
        supportCase.tell(EntryKind.COMMITMENT_WITHDRAWN, who, at, ending(), why);
    }

    /** Its customer needs no more: nobody has to give a reason but they. */
    void release(SupportCase supportCase, Instant at) {
        move(CommitmentAct.RELEASE);
        // They withdrew the case themselves.
        news = null;
        end(at);
        supportCase.record(EntryKind.COMMITMENT_WITHDRAWN, Actor.SYSTEM, at, ending());
    }

    /** Says another moment; only of an estimate, and every earlier one stays told. */
    void revise(SupportCase supportCase, Actor who, Instant to, String why, Instant at) {
        move(CommitmentAct.REVISE);
        news = CommitmentNews.REVISED;
        before = dueAt;
        Map<String, String> data = facts();
        data.put("was", dueAt.toString());
        data.put("promisedFor", to.toString());
        dueAt = to;
        saidAt = at;
        revisions++;
        reminders = 0;
        calls.forget();
        supportCase.tell(EntryKind.COMMITMENT_REVISED, who, at, data, why);
    }

    /** Its moment has passed: from now on its owner is called, and after them the ladder. */
    public void miss(SupportCase supportCase, Instant at) {
        move(CommitmentAct.MISS);
        news = CommitmentNews.BROKEN;
        brokenAt = brokenAt == null ? at : brokenAt;
        calls.beginAt(at);
        supportCase.record(EntryKind.COMMITMENT_BROKEN, Actor.SYSTEM, at, facts());
    }

    /** Whoever acts after its moment acts on what is broken, though no alarm was heard yet. */
    void missIfPast(SupportCase supportCase, Instant at) {
        boolean past =
                attention(at)
                        .filter(next -> next.cause() == Attention.Cause.MISSED)
                        .filter(next -> !next.at().isAfter(at))
                        .isPresent();
        if (past) {
            miss(supportCase, at);
        }
    }

    /** Its owner is told that its moment is near, or that it is wanted. */
    public void remind(SupportCase supportCase, Attention.Cause cause, Instant at) {
        reminders++;
        if (cause == Attention.Cause.NEAR) {
            supportCase.record(EntryKind.COMMITMENT_WARNED, Actor.SYSTEM, at, facts());
        }
    }

    /** Its case has gone to somebody else, and it goes with it. */
    void handOn(SupportCase supportCase, long to, Instant at) {
        move(CommitmentAct.HAND_ON);
        Map<String, String> data = handing(to);
        warnAnew();
        answerFor(to, at);
        supportCase.record(EntryKind.COMMITMENT_HANDED_ON, Actor.SYSTEM, at, data);
    }

    /** Its case ends, and an older one goes on for it. */
    void carry(SupportCase from, SupportCase to, Instant at) {
        move(CommitmentAct.CARRY);
        Map<String, String> left = facts();
        left.put("case", to.id().toString());
        from.record(EntryKind.COMMITMENT_CARRIED, Actor.SYSTEM, at, left);
        Map<String, String> came = facts();
        came.put("case", from.id().toString());
        to.record(EntryKind.COMMITMENT_CARRIED, Actor.SYSTEM, at, came);
        caseId = to.id().value();
        warnAnew();
        if (state == CommitmentState.BROKEN) {
            calls.beginAt(at);
        }
    }

    /** What is broken is called for anew: whoever answers for it now has time of their own. */
    private void answerFor(long person, Instant at) {
        ownerId = person;
        if (state == CommitmentState.BROKEN) {
            calls.beginAt(at.plus(Attention.LONGEST_ANSWER));
        }
    }

    /** Who was warned answers for it no more, or that call was about another case. */
    private void warnAnew() {
        if (state == CommitmentState.OPEN) {
            reminders = 0;
        }
    }

    private void end(Instant at) {
        endedAt = at;
        calls.end();
    }

    private void move(CommitmentAct act) {
        state =
                state.after(act, kind.nature())
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                ProblemType.COMMITMENT_REFUSES,
                                                Map.of("state", state.slug(), "act", act.slug())));
    }

    /** What the journal says of it each time: never a word of anybody. */
    private Map<String, String> facts() {
        Map<String, String> data = new TreeMap<>();
        data.put("number", String.valueOf(id));
        data.put("commitment", kind.slug());
        data.put("promisedFor", dueAt.toString());
        if (ownerId != null) {
            data.put("owner", LastingName.ofPerson(ownerId));
        }
        return data;
    }

    private Map<String, String> handing(long to) {
        Map<String, String> data = facts();
        if (ownerId != null && ownerId != to) {
            data.put("from", LastingName.ofPerson(ownerId));
        }
        data.put("owner", LastingName.ofPerson(to));
        return data;
    }

    private Map<String, String> ending() {
        Map<String, String> data = facts();
        data.put("outcome", (brokenAt == null ? "in-time" : "broken"));
        data.put("firstDueAt", firstDueAt.toString());
        data.put("revisions", String.valueOf(revisions));
        return data;
    }

    /** Why and when it wants attention. */
    public Optional<Attention> attention(Instant now) {
        return Attention.of(
                new CommitmentFacts(state, saidAt, dueAt, reminders, calls.nextCallAt()), now);
    }

    /** What its customer is to be written, once; nothing where nothing has become of it. */
    Optional<CommitmentTold> tidings(Instant at) {
        Optional<CommitmentNews> what = Optional.ofNullable(news);
        Instant said = before == null ? dueAt : before;
        news = null;
        before = null;
        return what.map(
                told ->
                        new CommitmentTold(
                                UUID.randomUUID(), caseId, at, id, told.slug(), dueAt, said));
    }

    public long id() {
        return id;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    CommitmentKind kind() {
        return kind;
    }

    public CommitmentState state() {
        return state;
    }

    public @Nullable Long ownerId() {
        return ownerId;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** How people are called about it. */
    public LadderCalls calls() {
        return calls;
    }

    /** The last time that somebody was called about it; nothing if nobody was. */
    Optional<CallOccasion> lastCall() {
        return calls.last(id);
    }
}

package org.linja.answers;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.answers.rules.HeldAct;
import org.linja.answers.rules.HeldAttention;
import org.linja.answers.rules.HeldState;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.LadderCalls;
import org.linja.commitments.rules.CallOccasion;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.SecondPair;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.Slugged;
import org.linja.platform.security.Actor;
import org.linja.sla.rules.AnswerElement;

/**
 * An answer that does not go out before a second person has read it. The lock on its case guards
 * it; every verb writes that case's journal.
 */
@Entity
@Table(name = "held_answer")
public class HeldAnswer {
    private static final Pattern BLANK = Pattern.compile(" ");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "held_answer_id")
    @SequenceGenerator(
            name = "held_answer_id",
            // One numbering with commitments: what people are called about goes by one number.
            sequenceName = "commitment_id",
            allocationSize = 10)
    private long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "case_id")
    private long caseId;

    private HeldState state;

    @Column(name = "writer_id")
    private long writerId;

    private String words;
    private String elements;
    private String classes;

    @Column(name = "within_seconds")
    private Duration within;

    private boolean named;
    private int revision;

    @Column(name = "read_revision")
    private @Nullable Integer readRevision;

    @Column(name = "written_at")
    private Instant writtenAt;

    // Since when it waits for whom it waits now.
    @Column(name = "waits_since")
    private Instant waitsSince;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "reader_id")
    private @Nullable Long readerId;

    // Lists read it from its row.
    @SuppressWarnings("UnusedVariable")
    private @Nullable String reason;

    // The first time, whatever became of it later.
    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    private boolean late;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private boolean told;

    @Embedded private LadderCalls calls;

    @SuppressWarnings("NullAway.Init")
    protected HeldAnswer() {}

    /** Somebody has written it; from now on it waits. */
    HeldAnswer(
            SupportCase supportCase,
            Actor writer,
            AnswerWords written,
            Set<AnswerClass> waitsFor,
            SecondPair agreed,
            Instant at) {
        this.customerId = supportCase.customerId();
        this.caseId = supportCase.id().value();
        this.state = HeldState.WAITING;
        this.writerId = writer.personId();
        this.words = written.text();
        this.elements = AnswerElement.written(written.elements());
        this.classes = written(waitsFor);
        this.within = agreed.within();
        this.named = agreed.named();
        this.revision = 1;
        this.writtenAt = at;
        this.waitsSince = at;
        this.dueAt = at.plus(agreed.within());
        this.calls = new LadderCalls();
    }

    /** Writes into the case what waits; only for what is stored already. */
    void tell(SupportCase supportCase, Actor who, Instant at) {
        supportCase.tell(EntryKind.ANSWER_HELD, who, at, facts(), words);
    }

    /** Its writer writes it anew. What waits already does not wait longer for that. */
    void rewrite(
            SupportCase supportCase,
            Actor who,
            AnswerWords written,
            Set<AnswerClass> waitsFor,
            Instant at) {
        boolean back = state == HeldState.SENT_BACK;
        move(HeldAct.REWRITE);
        words = written.text();
        elements = AnswerElement.written(written.elements());
        classes = written(waitsFor);
        revision++;
        if (back) {
            waitsSince = at;
            dueAt = at.plus(within);
            late = false;
            calls.forget();
        }
        told = late;
        tell(supportCase, who, at);
    }

    /** A second person has read it, and it goes out in the name of whoever wrote it. */
    void release(SupportCase supportCase, Actor reader, Instant at) {
        move(HeldAct.APPROVE);
        readerId = reader.personId();
        readRevision = revision;
        end(at);
        supportCase.tell(
                named ? EntryKind.ANSWER_COUNTERSIGNED : EntryKind.ANSWER_APPROVED,
                reader,
                at,
                named ? number() : facts(),
                null);
        supportCase.answerOf(writerId, carried(), released(reader), words, at);
    }

    void sendBack(SupportCase supportCase, Actor reader, String why, Instant at) {
        move(HeldAct.SEND_BACK);
        readerId = reader.personId();
        readRevision = revision;
        reason = why;
        waitsSince = at;
        told = false;
        late = false;
        calls.end();
        supportCase.tell(EntryKind.ANSWER_SENT_BACK, reader, at, facts(), why);
    }

    void withdraw(SupportCase supportCase, Actor who, String why, Instant at) {
        move(HeldAct.WITHDRAW);
        end(at);
        supportCase.tell(EntryKind.ANSWER_WITHDRAWN, who, at, facts(), why);
    }

    /** Its case has ended by its customer's act: nobody needs it any more. */
    public void lapse(SupportCase supportCase, Instant at) {
        move(HeldAct.LAPSE);
        end(at);
        supportCase.record(EntryKind.ANSWER_WITHDRAWN, Actor.SYSTEM, at, facts());
    }

    /** It has waited as long as it may: from now on the ladder is climbed for it. */
    public void miss(SupportCase supportCase, Instant at) {
        move(HeldAct.MISS);
        overdueAt = overdueAt == null ? at : overdueAt;
        late = true;
        calls.beginAt(at);
        supportCase.record(EntryKind.ANSWER_OVERDUE, Actor.SYSTEM, at, facts());
    }

    /** Its case ends, and an older one goes on for it. */
    void carry(SupportCase from, SupportCase to, Instant at) {
        move(HeldAct.CARRY);
        Map<String, String> left = facts();
        left.put("case", to.id().toString());
        from.record(EntryKind.ANSWER_CARRIED, Actor.SYSTEM, at, left);
        Map<String, String> came = facts();
        came.put("case", from.id().toString());
        to.record(EntryKind.ANSWER_CARRIED, Actor.SYSTEM, at, came);
        caseId = to.id().value();
        told = late;
    }

    /** For whom it waits has been told. */
    public void markTold() {
        told = true;
    }

    private void end(Instant at) {
        endedAt = at;
        calls.end();
    }

    private void move(HeldAct act) {
        state =
                state.after(act)
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                ProblemType.ANSWER_REFUSES,
                                                Map.of("state", state.slug(), "act", act.slug())));
    }

    private Set<AnswerElement> carried() {
        return elements.isEmpty()
                ? Set.of()
                : BLANK.splitAsStream(elements)
                        .map(AnswerElement::of)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** What the customer reads beside the words: whose eyes, where the contract says so. */
    private Map<String, String> released(Actor reader) {
        Map<String, String> data = number();
        if (named) {
            data.put("second", reader.journalName());
        }
        return data;
    }

    private Map<String, String> number() {
        Map<String, String> data = new TreeMap<>();
        data.put("answer", String.valueOf(id));
        return data;
    }

    /** What the journal says of it each time: never a word of anybody. */
    private Map<String, String> facts() {
        Map<String, String> data = number();
        data.put("revision", String.valueOf(revision));
        data.put("answer-class", classes);
        if (!elements.isEmpty()) {
            data.put(AnswerElement.DATUM, elements);
        }
        data.put("waitsUntil", dueAt.toString());
        return data;
    }

    /** The classes for which it waits. */
    Set<AnswerClass> waitsFor() {
        return BLANK.splitAsStream(classes)
                .map(AnswerClass::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String written(Set<AnswerClass> classes) {
        return classes.stream().sorted().map(Slugged::slug).collect(Collectors.joining(" "));
    }

    /** Why and when it wants attention. */
    public Optional<HeldAttention> attention(Instant now) {
        return HeldAttention.of(
                new HeldAttention.Facts(state, waitsSince, dueAt, told, late, calls.nextCallAt()),
                now);
    }

    public long id() {
        return id;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public HeldState state() {
        return state;
    }

    public long writerId() {
        return writerId;
    }

    int revision() {
        return revision;
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

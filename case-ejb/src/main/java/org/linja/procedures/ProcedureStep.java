package org.linja.procedures;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.LadderCalls;
import org.linja.commitments.rules.CallOccasion;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.procedures.rules.ApprovalSubject;
import org.linja.procedures.rules.Deviation;
import org.linja.procedures.rules.DeviationAct;
import org.linja.procedures.rules.EvidenceKind;
import org.linja.procedures.rules.FieldType;
import org.linja.procedures.rules.FormCheck;
import org.linja.procedures.rules.Outcome;
import org.linja.procedures.rules.StepAttention;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.StepState;
import org.linja.procedures.rules.TemplateStep;

/**
 * One time that a step of a procedure begins: whose turn it is, until when, and what became of it.
 * The lock on its case guards it; its procedure writes the journal.
 */
@Entity
@Table(name = "procedure_step")
public class ProcedureStep {
    // Numbered together with commitments: whoever is called is called about a number, whatever it
    // is of.
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "procedure_step_id")
    @SequenceGenerator(
            name = "procedure_step_id",
            sequenceName = "commitment_id",
            allocationSize = 10)
    private long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "procedure_id")
    private long procedureId;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "case_id")
    private long caseId;

    private String code;
    private StepKind kind;
    private int round;
    private StepState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String outcome;

    @Column(name = "done_by")
    private @Nullable Long doneBy;

    // Those who may not do it, parted by blanks; the database compares them with who did.
    @Column(name = "apart_from")
    private String apartFrom;

    private String form;
    private EvidenceKind evidence;
    private String proof;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_sha256")
    private String fileSha256;

    private String words;
    private @Nullable String digest;

    @Column(name = "late_at")
    private @Nullable Instant lateAt;

    private int reminders;

    @Embedded
    @AttributeOverride(name = "step", column = @Column(name = "climb"))
    private LadderCalls calls;

    // Who was called about it and accepted; none before.
    @Column(name = "owner_id")
    private @Nullable Long ownerId;

    // By which it was left out, or has a time of its own; none for what is done as usual.
    @Column(name = "deviation_id")
    private @Nullable Long deviationId;

    @SuppressWarnings("NullAway.Init")
    protected ProcedureStep() {}

    /** Begins one; {@code since} is from when its time counts, not before it begins. */
    ProcedureStep(
            CaseProcedure procedure, TemplateStep step, int round, Instant since, Instant at) {
        this.procedureId = procedure.id();
        this.customerId = procedure.customerId();
        this.caseId = procedure.caseId().value();
        this.code = step.code();
        this.kind = step.kind();
        this.round = round;
        this.state = StepState.OPEN;
        this.openedAt = at;
        this.dueAt = step.within() == null ? null : since.plus(step.within());
        this.apartFrom = "";
        this.form = StepForm.written(Map.of());
        this.evidence = EvidenceKind.NONE;
        this.proof = "";
        this.fileName = "";
        this.fileSha256 = "";
        this.words = "";
        this.calls = new LadderCalls();
    }

    /** Somebody of the house has done it. */
    void complete(StepWritten written, EvidenceFile file, Set<Long> apart, Actor who, Instant at) {
        form = StepForm.written(FormCheck.kept(written.values()));
        evidence = written.evidence();
        proof = written.proof().strip();
        fileName = file.name();
        fileSha256 = file.sha256();
        words = written.words();
        end(StepState.Act.COMPLETE, written.outcome(), at);
        by(who, apart);
    }

    /** Somebody has said yes or no to exactly what they were shown. */
    void decide(
            String said,
            ApprovalSubject shown,
            String why,
            Set<Long> apart,
            Actor who,
            Instant at) {
        digest = shown.digest();
        words = why;
        end(StepState.Act.COMPLETE, said, at);
        by(who, apart);
    }

    /** What was waited for has passed. */
    void passed(Instant at) {
        end(StepState.Act.COMPLETE, Outcome.DONE, at);
    }

    void skip(String why, Actor who, Instant at) {
        words = why;
        end(StepState.Act.SKIP, Outcome.DONE, at);
        doneBy = who.personId();
    }

    /** What a deviation in force says of it, at the moment it begins. */
    void deviate(Deviation.Ruling ruling, Instant since, Instant at) {
        deviationId = ruling.deviation();
        if (ruling.change().act() == DeviationAct.LEAVE_OUT) {
            end(StepState.Act.SKIP, Outcome.DONE, at);
        } else {
            dueAt = since.plus(Objects.requireNonNull(ruling.change().within()));
        }
    }

    void drop(Instant at) {
        end(StepState.Act.DROP, null, at);
    }

    void lapse() {
        move(StepState.Act.LAPSE);
    }

    void undo() {
        move(StepState.Act.UNDO);
    }

    /** Its moment has passed: from now on people are called. */
    public void late(Instant at) {
        lateAt = at;
        calls.beginAt(at);
    }

    public void remind() {
        reminders++;
    }

    /** Whoever was called has it in hand and has time of their own. */
    void take(long person, Instant at) {
        ownerId = person;
        if (lateAt != null) {
            calls.beginAt(at.plus(StepAttention.LONGEST_WARNING));
        }
    }

    /**
     * Whoever was called about it by the other case need not come: they are called anew by this.
     */
    void carryTo(CaseId to, Instant at) {
        caseId = to.value();
        if (!isOpen()) {
            return;
        }
        if (lateAt == null) {
            reminders = 0;
        } else {
            calls.beginAt(at);
        }
    }

    /** Why and when it wants attention. */
    public Optional<StepAttention> attention(Instant now) {
        return StepAttention.of(
                new StepAttention.Facts(
                        kind,
                        state,
                        openedAt,
                        dueAt,
                        reminders,
                        lateAt != null,
                        calls.nextCallAt()),
                now);
    }

    private void by(Actor who, Set<Long> apart) {
        apartFrom = apart.stream().map(String::valueOf).collect(Collectors.joining(" "));
        doneBy = who.personId();
    }

    private void end(StepState.Act act, @Nullable String how, Instant at) {
        move(act);
        outcome = how;
        endedAt = at;
        calls.end();
    }

    private void move(StepState.Act act) {
        state =
                state.after(act)
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                ProblemType.STEP_REFUSES,
                                                Map.of("state", state.slug(), "step", code)));
    }

    /** What the journal says of it each time: never a word of anybody. */
    SortedMap<String, String> facts() {
        SortedMap<String, String> data = new TreeMap<>();
        data.put("step", code);
        data.put("round", String.valueOf(round));
        if (outcome != null) {
            data.put("stepOutcome", outcome);
        }
        if (evidence != EvidenceKind.NONE) {
            data.put("evidence", evidence.slug());
        }
        if (evidence == EvidenceKind.FILE) {
            data.put("evidenceFile", proof);
        }
        if (digest != null) {
            data.put("approvedDigest", digest);
        }
        if (dueAt != null) {
            data.put("stepDueAt", dueAt.toString());
        }
        if (deviationId != null) {
            data.put("deviation", "D-" + deviationId);
        }
        return data;
    }

    /** What was written down, as the journal keeps it apart. */
    String said() {
        List<String> lines = new ArrayList<>();
        values().forEach((name, value) -> lines.add(name + ": " + value));
        // The key of a file says nothing to whoever reads.
        String shown = evidence == EvidenceKind.FILE ? fileName : proof;
        if (!shown.isEmpty()) {
            lines.add(shown);
        }
        if (!words.isBlank()) {
            lines.add(words);
        }
        return String.join("\n", lines);
    }

    ApprovalSubject.Part part() {
        return new ApprovalSubject.Part(
                code,
                round,
                state,
                Objects.requireNonNullElse(outcome, ""),
                values(),
                Stream.concat(
                                Stream.of(evidence.slug(), proof, fileName, fileSha256),
                                isLeftOut() ? Stream.of("D-" + deviationId) : Stream.empty())
                        .toList(),
                words);
    }

    /** The moment that stands in a field of its form; nothing where it was not done. */
    Optional<Instant> written(String field) {
        return state == StepState.DONE
                ? Optional.ofNullable(values().get(field)).flatMap(FieldType::moment)
                : Optional.empty();
    }

    SortedMap<String, String> values() {
        return StepForm.read(form);
    }

    public long id() {
        return id;
    }

    long procedureId() {
        return procedureId;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public String code() {
        return code;
    }

    public StepKind kind() {
        return kind;
    }

    int round() {
        return round;
    }

    public StepState state() {
        return state;
    }

    public boolean isOpen() {
        return state == StepState.OPEN;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant lateAt() {
        return lateAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Whether it ended not after a moment. */
    boolean endedBy(Instant moment) {
        return endedAt != null && !endedAt.isAfter(moment);
    }

    @Nullable String outcome() {
        return outcome;
    }

    @Nullable Long deviationId() {
        return deviationId;
    }

    /** Whether it was left out because the customer signed that it is. */
    boolean isLeftOut() {
        return state.isLeftOut(deviationId, doneBy);
    }

    @Nullable Long doneBy() {
        return doneBy;
    }

    EvidenceKind evidence() {
        return evidence;
    }

    String proof() {
        return proof;
    }

    String fileName() {
        return fileName;
    }

    String fileSha256() {
        return fileSha256;
    }

    String words() {
        return words;
    }

    @Nullable String digest() {
        return digest;
    }

    /** How people are called about it. */
    public LadderCalls calls() {
        return calls;
    }

    public @Nullable Long ownerId() {
        return ownerId;
    }

    /** The last time that somebody was called about it; nothing if nobody was. */
    Optional<CallOccasion> lastCall() {
        return calls.last(id);
    }
}

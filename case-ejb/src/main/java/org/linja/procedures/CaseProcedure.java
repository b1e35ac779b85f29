package org.linja.procedures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.procedures.rules.ApprovalSubject;
import org.linja.procedures.rules.Deviation;
import org.linja.procedures.rules.DeviationAct;
import org.linja.procedures.rules.Marking;
import org.linja.procedures.rules.Move;
import org.linja.procedures.rules.Outcome;
import org.linja.procedures.rules.ProcedureState;
import org.linja.procedures.rules.ProcedureTemplate;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.StepMoment;
import org.linja.procedures.rules.StepState;
import org.linja.procedures.rules.StepTransition;
import org.linja.procedures.rules.TemplateStep;

/**
 * A formal procedure of a case, from its beginning to its end, under the version of its template
 * that was in force when it began. The lock on its case guards it; every verb writes that case's
 * journal.
 */
@Entity
@Table(name = "case_procedure")
public class CaseProcedure {
    private static final Pattern BLANK = Pattern.compile(" ");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_procedure_id")
    @SequenceGenerator(
            name = "case_procedure_id",
            sequenceName = "case_procedure_id",
            allocationSize = 10)
    private long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "case_id")
    private long caseId;

    @Column(name = "template_id")
    private long templateId;

    private boolean mandatory;
    private boolean internal;
    private ProcedureState state;
    private String arrived;

    @Column(name = "started_by")
    private long startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    // Brought along by Procedures.
    @Transient private @Nullable TemplateVersion template;
    @Transient private final List<ProcedureStep> steps = new ArrayList<>();
    @Transient private final List<Deviation> deviations = new ArrayList<>();
    @Transient private final Map<Long, Set<Long>> otherAccounts = new TreeMap<>();

    @SuppressWarnings("NullAway.Init")
    protected CaseProcedure() {}

    CaseProcedure(SupportCase supportCase, TemplateVersion template, Actor who, Instant at) {
        this.customerId = supportCase.customerId();
        this.caseId = supportCase.id().value();
        this.templateId = template.id();
        this.template = template;
        this.mandatory = template.template().mandatory();
        this.internal = template.template().internal();
        this.state = ProcedureState.OPEN;
        this.arrived = "";
        this.startedBy = who.personId();
        this.startedAt = at;
    }

    void bring(TemplateVersion itsTemplate, List<ProcedureStep> itsSteps) {
        template = itsTemplate;
        steps.clear();
        steps.addAll(itsSteps);
    }

    /** What was signed for the contract of its case, in force or not. */
    void deviate(List<Deviation> signed) {
        deviations.clear();
        deviations.addAll(signed);
    }

    /** Which other accounts whoever did something in it has. */
    void knowAccounts(Map<Long, Set<Long>> known) {
        otherAccounts.clear();
        otherAccounts.putAll(known);
    }

    /** Everybody who began it or did something in it. */
    Set<Long> people() {
        Set<Long> people = doers(step -> true);
        people.add(startedBy);
        return people;
    }

    /** Its first step begins; only for what is stored already. */
    void begin(SupportCase supportCase, Actor who, Instant at) {
        Map<String, String> data = facts();
        data.put("mandatory", mandatory ? "yes" : "no");
        supportCase.tell(
                internal ? EntryKind.PROCEDURE_STARTED_INSIDE : EntryKind.PROCEDURE_STARTED,
                who,
                at,
                data,
                null);
        open(supportCase, StepTransition.begin(template()).open(), at);
    }

    /** Somebody of the house has done an open step, or chosen its way. */
    void complete(
            SupportCase supportCase,
            String code,
            StepWritten written,
            EvidenceFile file,
            Actor who,
            Instant at) {
        ProcedureStep step = openStep(code);
        Marking before = marking();
        step.complete(written, file, requireApart(step, who), who, at);
        told(supportCase, EntryKind.PROCEDURE_STEP_DONE, step, who, step.said(), at);
        String undone = template().step(code).undoes();
        if (undone != null) {
            latest(undone)
                    .filter(one -> one.state() == StepState.DONE)
                    .ifPresent(ProcedureStep::undo);
        }
        follow(supportCase, before, step, written.outcome(), at);
    }

    /** Somebody says yes or no to exactly what they were shown. */
    void decide(
            SupportCase supportCase,
            ProcedureStep step,
            boolean yes,
            String seen,
            String why,
            Actor who,
            Instant at) {
        requireOpen(step);
        ApprovalSubject subject = subject(step);
        if (!subject.digest().equals(seen)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        String outcome = yes ? Outcome.APPROVED : Outcome.REFUSED;
        Marking before = marking();
        step.decide(outcome, subject, why, requireApart(step, who), who, at);
        told(supportCase, kind(step.kind(), yes), step, who, why, at);
        follow(supportCase, before, step, outcome, at);
    }

    private static EntryKind kind(StepKind kind, boolean yes) {
        if (kind == StepKind.CUSTOMER_APPROVAL) {
            return yes
                    ? EntryKind.PROCEDURE_APPROVED_BY_CUSTOMER
                    : EntryKind.PROCEDURE_REFUSED_BY_CUSTOMER;
        }
        return yes ? EntryKind.PROCEDURE_STEP_APPROVED : EntryKind.PROCEDURE_STEP_REFUSED;
    }

    /** Leaves an open step out, for a reason that stands in the journal. */
    void skip(SupportCase supportCase, String code, String why, Actor who, Instant at) {
        ProcedureStep step = openStep(code);
        if (!template().step(code).skippable()) {
            throw refused(step);
        }
        Marking before = marking();
        step.skip(why, who, at);
        told(supportCase, EntryKind.PROCEDURE_STEP_SKIPPED, step, who, why, at);
        follow(supportCase, before, step, Outcome.DONE, at);
    }

    /** What a step waited for has passed. */
    public void passed(SupportCase supportCase, ProcedureStep step, Instant at) {
        Marking before = marking();
        step.passed(at);
        supportCase.record(EntryKind.PROCEDURE_STEP_DONE, Actor.SYSTEM, at, facts(step));
        follow(supportCase, before, step, Outcome.DONE, at);
    }

    /** The moment of a step has passed, and it is not done. */
    public void late(SupportCase supportCase, ProcedureStep step, Instant at) {
        step.late(at);
        supportCase.record(EntryKind.PROCEDURE_STEP_LATE, Actor.SYSTEM, at, facts(step));
    }

    /** The moment of a step is near. */
    public void warn(SupportCase supportCase, ProcedureStep step, Instant at) {
        step.remind();
        supportCase.record(EntryKind.PROCEDURE_STEP_WARNED, Actor.SYSTEM, at, facts(step));
    }

    /** Whoever was called about a step, and accepts, has it in hand. */
    void take(SupportCase supportCase, ProcedureStep step, Actor who, Instant at) {
        step.take(who.personId(), at);
        supportCase.record(EntryKind.PROCEDURE_STEP_TAKEN, who, at, facts(step));
    }

    /** It is not needed any more. */
    void withdraw(SupportCase supportCase, Actor who, String why, Instant at) {
        requireGoing();
        end(ProcedureState.WITHDRAWN, at);
        supportCase.tell(withdrawn(), who, at, facts(), why);
    }

    /** Its case is over, and it with it. */
    void release(SupportCase supportCase, Instant at) {
        end(ProcedureState.WITHDRAWN, at);
        supportCase.record(withdrawn(), Actor.SYSTEM, at, facts());
    }

    private EntryKind withdrawn() {
        return internal ? EntryKind.PROCEDURE_WITHDRAWN_INSIDE : EntryKind.PROCEDURE_WITHDRAWN;
    }

    /** Its case ends, and an older one goes on for it. */
    void carry(SupportCase from, SupportCase to, Instant at) {
        EntryKind carried =
                internal ? EntryKind.PROCEDURE_CARRIED_INSIDE : EntryKind.PROCEDURE_CARRIED;
        Map<String, String> left = facts();
        left.put("case", to.id().toString());
        from.record(carried, Actor.SYSTEM, at, left);
        Map<String, String> came = facts();
        came.put("case", from.id().toString());
        to.record(carried, Actor.SYSTEM, at, came);
        caseId = to.id().value();
        steps.forEach(step -> step.carryTo(to.id(), at));
    }

    /** Approvals of which nothing that began by them has been done yet. */
    List<ProcedureStep> unusedApprovals() {
        if (state != ProcedureState.OPEN) {
            return List.of();
        }
        return approvals().filter(step -> back(step).isPresent()).toList();
    }

    /** Those that stand as given, used or not. */
    private Stream<ProcedureStep> approvals() {
        return steps.stream()
                .filter(step -> step.kind().isApproval() && step.state() == StepState.DONE)
                .filter(step -> Outcome.APPROVED.equals(step.outcome()))
                .filter(step -> latest(step.code()).equals(Optional.of(step)));
    }

    /**
     * Whoever approved has lost the right to before it was made use of: it is asked for anew, and
     * so is every approval that followed it.
     */
    void lapse(SupportCase supportCase, ProcedureStep approval, Instant at) {
        Optional<StepTransition.Back> found = back(approval);
        if (found.isEmpty()) {
            // It followed another that has lapsed in the same act, and with it.
            return;
        }
        List<ProcedureStep> followed = followed(found.get());
        lapsed(supportCase, approval, at);
        goBack(supportCase, approval, found.get(), followed, at);
    }

    /** Whether a yes stands of which nobody has made use. */
    boolean isUnused(ProcedureStep approval) {
        return state == ProcedureState.OPEN && back(approval).isPresent();
    }

    /** The customer takes their yes back while nobody has made use of it: it is asked for anew. */
    void takeBack(
            SupportCase supportCase, ProcedureStep approval, String why, Actor who, Instant at) {
        requireGoing();
        StepTransition.Back back = back(approval).orElseThrow(() -> refused(approval));
        List<ProcedureStep> followed = followed(back);
        approval.lapse();
        told(supportCase, EntryKind.PROCEDURE_APPROVAL_LAPSED, approval, who, why, at);
        goBack(supportCase, approval, back, followed, at);
    }

    private List<ProcedureStep> followed(StepTransition.Back back) {
        return approvals().filter(step -> back.closes().contains(step.code())).toList();
    }

    private void goBack(
            SupportCase supportCase,
            ProcedureStep approval,
            StepTransition.Back back,
            List<ProcedureStep> followed,
            Instant at) {
        followed.forEach(step -> lapsed(supportCase, step, at));
        steps.stream()
                .filter(ProcedureStep::isOpen)
                .filter(step -> back.closes().contains(step.code()))
                .forEach(step -> step.drop(at));
        keepArrivals(back.before());
        open(supportCase, Set.of(approval.code()), at);
    }

    private void lapsed(SupportCase supportCase, ProcedureStep approval, Instant at) {
        approval.lapse();
        EntryKind kind =
                approval.kind() == StepKind.CUSTOMER_APPROVAL
                        ? EntryKind.PROCEDURE_APPROVAL_LAPSED
                        : EntryKind.PROCEDURE_STEP_LAPSED;
        supportCase.record(kind, Actor.SYSTEM, at, facts(approval));
    }

    /** Where it stood before this approval was given; nothing if it does not stand or was used. */
    private Optional<StepTransition.Back> back(ProcedureStep approval) {
        Set<String> approved =
                approvals().map(ProcedureStep::code).collect(Collectors.toCollection(TreeSet::new));
        if (!approved.contains(approval.code())) {
            return Optional.empty();
        }
        return StepTransition.takeBack(
                template(), marking(), approval.code(), Outcome.APPROVED, approved, leftOut());
    }

    private Set<String> leftOut() {
        return steps.stream()
                .filter(ProcedureStep::isLeftOut)
                .filter(step -> latest(step.code()).equals(Optional.of(step)))
                .map(ProcedureStep::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void follow(
            SupportCase supportCase,
            Marking before,
            ProcedureStep step,
            String outcome,
            Instant at) {
        Move move = StepTransition.after(template(), before, step.code(), outcome);
        if (move instanceof Move.GoesOn on) {
            keepArrivals(on.next());
            open(supportCase, on.opens(), at);
        } else if (move instanceof Move.Refused) {
            throw refused(step);
        } else {
            boolean done = move instanceof Move.Ends;
            finish(supportCase, done ? ProcedureState.DONE : ProcedureState.STOPPED, at);
        }
    }

    private void finish(SupportCase supportCase, ProcedureState how, Instant at) {
        end(how, at);
        Map<String, String> data = facts();
        data.put("procedureState", how.slug());
        supportCase.record(
                internal ? EntryKind.PROCEDURE_ENDED_INSIDE : EntryKind.PROCEDURE_ENDED,
                Actor.SYSTEM,
                at,
                data);
    }

    private void end(ProcedureState how, Instant at) {
        state = how;
        endedAt = at;
        arrived = "";
        steps.stream().filter(ProcedureStep::isOpen).forEach(step -> step.drop(at));
    }

    private void open(SupportCase supportCase, Iterable<String> codes, Instant at) {
        List<ProcedureStep> begun = new ArrayList<>();
        for (String code : codes) {
            int round = (int) steps.stream().filter(one -> one.code().equals(code)).count() + 1;
            TemplateStep asked = template().step(code);
            begun.add(new ProcedureStep(this, asked, round, countsFrom(asked, at), at));
        }
        steps.addAll(begun);
        begun.forEach(step -> deviate(supportCase, step, at));
    }

    /** From when the time of a step counts that begins at a moment. */
    private Instant countsFrom(TemplateStep asked, Instant at) {
        return StepMoment.since(
                at,
                Optional.ofNullable(asked.since())
                        .flatMap(
                                since ->
                                        latest(since.step())
                                                .flatMap(step -> step.written(since.field()))));
    }

    /**
     * Asked once, at the moment a step begins: what is signed or expires later does not touch it. A
     * loop ends, since whatever leads out of one is decided by somebody and never left out.
     */
    private void deviate(SupportCase supportCase, ProcedureStep step, Instant at) {
        if (!step.isOpen()) {
            // It ended with the whole, while another that began with it was left out.
            return;
        }
        Optional<Deviation.Ruling> found =
                Deviation.ruling(deviations, template(), step.code(), at);
        if (found.isEmpty()) {
            return;
        }
        Deviation.Ruling ruling = found.get();
        Marking before = marking();
        step.deviate(ruling, countsFrom(asked(step), at), at);
        Map<String, String> data = facts(step);
        data.put("deviationAct", ruling.change().act().slug());
        supportCase.record(EntryKind.PROCEDURE_STEP_DEVIATED, Actor.SYSTEM, at, data);
        if (ruling.change().act() == DeviationAct.LEAVE_OUT) {
            follow(supportCase, before, step, Outcome.DONE, at);
        }
    }

    private void told(
            SupportCase supportCase,
            EntryKind kind,
            ProcedureStep step,
            Actor who,
            String text,
            Instant at) {
        Map<String, String> data = facts(step);
        data.put("onBehalfOf", who.isCustomer() ? "customer" : "house");
        supportCase.tell(kind, who, at, data, text);
    }

    /** What exactly an approval is about. */
    ApprovalSubject subject(ProcedureStep approval) {
        return new ApprovalSubject(
                id,
                version().written(),
                approval.code(),
                shown(approval).stream().map(ProcedureStep::part).toList());
    }

    /** The steps that an approval shows: the last rounds of now, or of when it was decided. */
    List<ProcedureStep> shown(ProcedureStep approval) {
        Instant until = approval.endedAt();
        return asked(approval).shows().stream()
                .flatMap(code -> shown(code, until).stream())
                .toList();
    }

    private Optional<ProcedureStep> shown(String code, @Nullable Instant until) {
        return steps.stream()
                .filter(step -> step.code().equals(code) && !step.isOpen())
                .filter(step -> step.state() != StepState.DROPPED)
                .filter(step -> until == null || step.endedBy(until))
                .max(Comparator.comparingInt(ProcedureStep::round));
    }

    private Optional<ProcedureStep> latest(String code) {
        return steps.stream()
                .filter(step -> step.code().equals(code))
                .max(Comparator.comparingInt(ProcedureStep::round));
    }

    /** Who did what this step is to be apart from; refuses whoever is among them. */
    private Set<Long> requireApart(ProcedureStep step, Actor who) {
        Set<Long> apart = doersBefore(step.code());
        if (apart.contains(who.personId())) {
            throw new Problem(ProblemType.SECOND_PERSON_NEEDED);
        }
        return apart;
    }

    /**
     * Who did what the step of this code is to be apart from, and so may not do it. An approval
     * that lapsed is asked for anew and binds nobody: else nobody might be left. Every account of a
     * person counts as that person (ADR 0076).
     */
    public Set<Long> doersBefore(String code) {
        TemplateStep asked = template().step(code);
        Set<Long> before = doers(step -> asked.apart().contains(step.code()));
        Set<Long> all = new TreeSet<>(before);
        all.addAll(otherAccounts(before));
        all.addAll(otherAccounts(acrossFrom(asked.kind())));
        return all;
    }

    /** Who acted on the other side: nobody is the house's and its customer's person in one. */
    private Set<Long> acrossFrom(StepKind kind) {
        if (kind != StepKind.CUSTOMER_APPROVAL) {
            return doers(step -> step.kind() == StepKind.CUSTOMER_APPROVAL);
        }
        Set<Long> house = doers(step -> step.kind() != StepKind.CUSTOMER_APPROVAL);
        house.add(startedBy);
        return house;
    }

    private Set<Long> doers(Predicate<ProcedureStep> which) {
        return steps.stream()
                .filter(step -> step.state() != StepState.LAPSED)
                .filter(which)
                .flatMap(step -> Optional.ofNullable(step.doneBy()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Long> otherAccounts(Set<Long> people) {
        return people.stream()
                .flatMap(one -> otherAccounts.getOrDefault(one, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** The open step of this code; refuses what is not open: done already, or not begun. */
    ProcedureStep openStep(String code) {
        requireGoing();
        if (template().find(code).isEmpty()) {
            throw Problem.notFound();
        }
        return steps.stream()
                .filter(step -> step.code().equals(code) && step.isOpen())
                .findFirst()
                .orElseThrow(
                        () ->
                                new Problem(
                                        ProblemType.STEP_REFUSES,
                                        Map.of(
                                                "step",
                                                code,
                                                "state",
                                                latest(code)
                                                        .map(one -> one.state().slug())
                                                        .orElse("not-begun"))));
    }

    private void requireOpen(ProcedureStep step) {
        if (state != ProcedureState.OPEN || !step.isOpen()) {
            throw refused(step);
        }
    }

    private void requireGoing() {
        if (state != ProcedureState.OPEN) {
            throw new Problem(ProblemType.STEP_REFUSES, Map.of("state", state.slug()));
        }
    }

    private static Problem refused(ProcedureStep step) {
        return new Problem(
                ProblemType.STEP_REFUSES,
                Map.of("step", step.code(), "state", step.state().slug()));
    }

    private Marking marking() {
        return new Marking(
                steps.stream()
                        .filter(ProcedureStep::isOpen)
                        .map(ProcedureStep::code)
                        .collect(Collectors.toCollection(TreeSet::new)),
                BLANK.splitAsStream(arrived)
                        .filter(one -> !one.isEmpty())
                        .map(CaseProcedure::arrival)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Marking.Arrival arrival(String written) {
        int colon = written.indexOf(':');
        return new Marking.Arrival(written.substring(0, colon), written.substring(colon + 1));
    }

    private void keepArrivals(Marking marking) {
        arrived =
                marking.arrived().stream()
                        .map(one -> one.join() + ":" + one.from())
                        .collect(Collectors.joining(" "));
    }

    /** What the journal says of it each time. */
    private SortedMap<String, String> facts() {
        SortedMap<String, String> data = new TreeMap<>();
        data.put("number", String.valueOf(id));
        data.put("procedure", version().written());
        return data;
    }

    private SortedMap<String, String> facts(ProcedureStep step) {
        SortedMap<String, String> data = facts();
        data.putAll(step.facts());
        return data;
    }

    ProcedureTemplate template() {
        return version().template();
    }

    /** What its template asks for at a step. */
    public TemplateStep asked(ProcedureStep step) {
        return template().step(step.code());
    }

    TemplateVersion version() {
        if (template == null) {
            throw new IllegalStateException("Its template was not brought along");
        }
        return template;
    }

    List<ProcedureStep> steps() {
        return List.copyOf(steps);
    }

    long id() {
        return id;
    }

    long customerId() {
        return customerId;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    long templateId() {
        return templateId;
    }

    boolean isMandatory() {
        return mandatory;
    }

    /** Whether anybody of the desk may end it. */
    boolean isOptional() {
        return !mandatory && !internal;
    }

    /** Whether it is the house's own matter, which goes on whatever becomes of the case. */
    boolean isInternal() {
        return internal;
    }

    ProcedureState state() {
        return state;
    }

    boolean isOpen() {
        return state == ProcedureState.OPEN;
    }

    long startedBy() {
        return startedBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}

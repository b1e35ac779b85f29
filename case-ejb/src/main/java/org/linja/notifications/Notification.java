package org.linja.notifications;

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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.answers.AnswerSettled;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.CommitmentEnded;
import org.linja.commitments.rules.CallOccasion;
import org.linja.escalation.AlertDue;
import org.linja.escalation.NoteOverdueDispute;
import org.linja.escalation.OwnerDue;
import org.linja.escalation.WatchCommitment;
import org.linja.escalation.WatchHeldAnswer;
import org.linja.escalation.WatchStep;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.rules.DeliveryPlan;
import org.linja.notifications.rules.DeliveryStep;
import org.linja.notifications.rules.NotificationAct;
import org.linja.notifications.rules.NotificationState;
import org.linja.procedures.StepEnded;
import org.linja.restrictions.BreakGlass;

/**
 * An alert to one person, about one rung of one escalation or for another reason, and every attempt
 * to deliver it.
 */
@Entity
@Table(name = "notification")
class Notification {
    /** The reason of an alert that a ladder asks for, where nothing else is said. */
    static final String NOT_ACKNOWLEDGED = "not-acknowledged";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification_id")
    @SequenceGenerator(
            name = "notification_id",
            sequenceName = "notification_id",
            allocationSize = 10)
    private long id;

    @Version private long version;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "case_id")
    private long caseId;

    // None: no ladder asked for it.
    @Column(name = "escalation_id")
    private @Nullable Long escalationId;

    private String reason;

    // Tells two alerts for one reason apart; 0 where a case gives it once.
    private long occasion;

    private int rung;

    // How often the rung had been called, this time included.
    private int turn = 1;

    // In order; slugs with commas between.
    private String channels;

    // What the person says or types to accept where there is no page.
    private String code;

    @Column(name = "person_id")
    private long personId;

    private NotificationState state;

    @Column(name = "created_at")
    private Instant createdAt;

    // While no attempt may begin, because it is quiet for the person.
    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    // Brought along by Notifications, in order.
    @Transient private final List<NotificationAttempt> attempts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    private Notification(
            AlertDue alert, long customerId, List<ChannelKind> channels, String code, Instant at) {
        this.customerId = customerId;
        this.caseId = alert.caseId();
        this.escalationId = alert.escalationId();
        this.rung = alert.rung();
        this.turn = turnOf(alert);
        this.personId = alert.personId();
        this.reason = reasonOf(alert);
        this.state = NotificationState.SENT;
        this.createdAt = at;
        this.channels = ChannelKind.written(channels);
        this.code = code;
    }

    private Notification(
            OwnerDue due, long customerId, List<ChannelKind> channels, String code, Instant at) {
        this.customerId = customerId;
        this.caseId = due.caseId();
        this.personId = due.personId();
        this.reason = due.reason();
        this.occasion = due.occasion();
        this.state = NotificationState.SENT;
        this.createdAt = at;
        this.channels = ChannelKind.written(channels);
        this.code = code;
    }

    static Notification of(
            OwnerDue due, long customerId, List<ChannelKind> channels, String code, Instant at) {
        return new Notification(due, customerId, channels, code, at);
    }

    static Notification of(
            AlertDue alert, long customerId, List<ChannelKind> channels, String code, Instant at) {
        return new Notification(alert, customerId, channels, code, at);
    }

    /** What to do now so that the person hears of it; reports have been heard since a moment. */
    DeliveryStep nextStep(Instant listeningSince, Instant now) {
        return DeliveryPlan.next(
                state,
                channels(),
                attempts.stream().map(NotificationAttempt::facts).toList(),
                listeningSince,
                now);
    }

    /** Notes that an attempt begins. Only for a notification that is stored already. */
    NotificationAttempt begin(DeliveryStep.Begin step, Instant at) {
        NotificationAttempt attempt =
                new NotificationAttempt(
                        id, customerId, step, messageId(step.channel(), step.number()), at);
        attempts.add(attempt);
        heldUntil = null;
        return attempt;
    }

    /** Notes that no attempt begins before {@code until}; false if that was known. */
    boolean hold(Instant until) {
        if (until.equals(heldUntil)) {
            return false;
        }
        heldUntil = until;
        return true;
    }

    /** Whether it waits until quiet ends. */
    boolean isHeld() {
        return state == NotificationState.SENT && heldUntil != null;
    }

    /** Whether it is what was announced: this turn of this rung, to this person. */
    boolean isOf(AlertDue alert) {
        return isOf(alert.escalationId())
                && personId == alert.personId()
                && rung == alert.rung()
                && turn == turnOf(alert);
    }

    /** Whether a person asked for the call. */
    boolean isByHand() {
        return reason.equals(AlertDue.BY_HAND);
    }

    /** Whether it comes whatever is quiet: a person asked for it, or somebody broke a glass. */
    boolean breaksQuiet() {
        return isByHand() || isAboutGlass();
    }

    /** Notes that an attempt of unknown end is made again, under the same message id. */
    NotificationAttempt repeat(int number, Instant at) {
        NotificationAttempt attempt = attempt(number);
        attempt.repeat(at);
        return attempt;
    }

    void bring(List<NotificationAttempt> kept) {
        attempts.clear();
        attempts.addAll(kept);
    }

    /** Notes that an attempt has arrived, as far as anybody on the way can tell. */
    void delivered(int number, Instant at) {
        attempt(number).taken(at);
        move(NotificationAct.DELIVER, at);
    }

    /** Notes that a gateway has an attempt and will report on it. */
    void handed(int number, @Nullable String receipt, Instant at) {
        attempt(number).handed(receipt, at);
    }

    /** Notes a failed attempt; the last one fails the notification. */
    void refused(int number, String reason, Instant at) {
        attempt(number).refused(reason, at);
        if (DeliveryPlan.isLast(number, channels().size())) {
            move(NotificationAct.FAIL, at);
        }
    }

    /** Notes that nothing more is tried; returns whether that was news. */
    boolean giveUp(Instant at) {
        return move(NotificationAct.FAIL, at);
    }

    /** Whether the person had not said before that it reached them. */
    boolean hear(Instant at) {
        return move(NotificationAct.HEAR, at);
    }

    /** Whether it was open and is accepted now. */
    boolean accept(Instant at) {
        return move(NotificationAct.ACCEPT, at);
    }

    /** Whether it was open and is not any more. */
    boolean supersede(Instant at) {
        return move(NotificationAct.SUPERSEDE, at);
    }

    private boolean move(NotificationAct act, Instant at) {
        return state.after(act)
                .map(
                        next -> {
                            state = next;
                            endedAt = next.isOpen() ? null : at;
                            return true;
                        })
                .orElse(false);
    }

    NotificationAttempt attempt(int number) {
        return attempts.stream()
                .filter(attempt -> attempt.facts().number() == number)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The same for the same attempt, however often it is made: a mail reader shows one mail, a
     * gateway drops the second.
     */
    private String messageId(ChannelKind channel, int number) {
        String why = occasion == 0 ? climb() : "d" + occasion;
        String key = "%s.%s.p%d.a%d".formatted(new CaseId(caseId), why, personId, number);
        return channel == ChannelKind.EMAIL ? "<" + key + "@linja>" : key;
    }

    private String climb() {
        return "e%d.r%d.t%d".formatted(escalationId == null ? 0 : escalationId, rung, turn);
    }

    /** What the version before this one announced says nothing of turns. */
    static int turnOf(AlertDue alert) {
        return Math.max(1, alert.turn());
    }

    private static String reasonOf(AlertDue alert) {
        @Nullable String reason = alert.reason();
        return reason == null ? NOT_ACKNOWLEDGED : reason;
    }

    /** Whether a ladder asked for it in this climb. */
    boolean isOf(long escalation) {
        return escalationId != null && escalationId == escalation;
    }

    /**
     * Whether it needs no answer once another alert of the case is accepted: what no ladder asked
     * for; of the same climb what calls the same person, and everything if nobody else is needed.
     */
    boolean isVoidedBy(Notification accepted, boolean settled) {
        // Each of those who are named hears of it.
        if (isAboutGlass() || accepted.isAboutGlass()) {
            return false;
        }
        if (isAboutDispute() || accepted.isAboutDispute()) {
            return isAboutDispute() == accepted.isAboutDispute();
        }
        if (isAboutCommitment() || accepted.isAboutCommitment()) {
            return accepted.isAboutCommitment() && isAboutCommitment(accepted.matter());
        }
        if (isAboutAnswer() || accepted.isAboutAnswer()) {
            return accepted.isAboutAnswer() && isAboutAnswer() && matter() == accepted.matter();
        }
        if (isAboutStep() || accepted.isAboutStep()) {
            return isAboutStep() && accepted.isAboutStep() && matter() == accepted.matter();
        }
        if (accepted.isWithoutLadder() || isWithoutLadder()) {
            return true;
        }
        return Objects.equals(escalationId, accepted.escalationId)
                && (settled || personId == accepted.personId);
    }

    @Nullable Long escalationId() {
        return escalationId;
    }

    int turn() {
        return turn;
    }

    long customerId() {
        return customerId;
    }

    long id() {
        return id;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    /**
     * Whether a dispute is to be decided. Such an alert and those about the case itself leave each
     * other alone: who will decide has not taken the case, and who took the case decides nothing.
     */
    boolean isAboutDispute() {
        return reason.equals(NoteOverdueDispute.REASON);
    }

    /** Whether it is about something that a customer was told. */
    boolean isAboutCommitment() {
        return WatchCommitment.REASONS.contains(reason);
    }

    boolean isAboutCommitment(long number) {
        return isAboutCommitment() && matter() == number;
    }

    /** Whether it is about a step of a procedure. */
    boolean isAboutStep() {
        return WatchStep.REASONS.contains(reason);
    }

    boolean isVoidBy(StepEnded ended) {
        return isAboutStep() && ended.voids(occasion);
    }

    /** Whether it is one of the calls that need not be answered any more. */
    boolean isVoidBy(CommitmentEnded ended) {
        return isAboutCommitment() && ended.voids(occasion);
    }

    /** Whether it is about something in a case that ends by itself. */
    boolean isAboutMatter() {
        return isAboutCommitment() || isAboutAnswer() || isAboutStep();
    }

    /** Which commitment, answer or step it is about; only where it is about one. */
    long matter() {
        return CallOccasion.matterOf(occasion);
    }

    /** What tells two alerts for one reason apart; 0 where a case gives it once. */
    long occasion() {
        return occasion;
    }

    /** Whether it tells that somebody opened a restricted case to themself. */
    boolean isAboutGlass() {
        return reason.equals(BreakGlass.REASON);
    }

    /** Whether it is about an answer that waits for a second person, or came back from one. */
    boolean isAboutAnswer() {
        return WatchHeldAnswer.REASONS.contains(reason);
    }

    /** Whether it is one of the calls that need not be answered any more. */
    boolean isVoidBy(AnswerSettled settled) {
        return isAboutAnswer() && settled.voids(occasion);
    }

    /** Whether no ladder asked for it: whoever accepts it answers for the case. */
    boolean isWithoutLadder() {
        return escalationId == null;
    }

    /** Slug of why the person is called. */
    String reason() {
        return reason;
    }

    int rung() {
        return rung;
    }

    long personId() {
        return personId;
    }

    List<ChannelKind> channels() {
        return ChannelKind.read(channels);
    }

    /** What the person says or types to accept where there is no page. */
    String code() {
        return code;
    }

    NotificationState state() {
        return state;
    }
}

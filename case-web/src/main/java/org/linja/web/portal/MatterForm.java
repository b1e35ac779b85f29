package org.linja.web.portal;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.cases.NamedClaim;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.rules.Severity;
import org.linja.intake.AnnouncedCall;
import org.linja.intake.CallerCard;
import org.linja.portal.NewMatter;
import org.linja.portal.rules.Particular;
import org.linja.portal.rules.Sketch;

/** What a customer's person writes when opening a case; its key makes sending twice one case. */
public class MatterForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String IMPACT = "impact.";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<Particular> FAULTS = Set.of(Particular.EXPECTED, Particular.TOUCHED);

    private String key;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, String> details = new LinkedHashMap<>();
    private String subject = "";
    private String description = "";
    private String kind = CaseKind.FAULT.slug();
    private String since = "";
    private String tried = "";
    private String service = "";
    private String severity = "";

    public MatterForm() {
        this(UUID.randomUUID().toString());
    }

    private MatterForm(String key) {
        this.key = key;
    }

    /** A form for what was broken off: files that were brought for it are found by its key. */
    static MatterForm goingOn(String key) {
        return KEY.matcher(key).matches() ? new MatterForm(key) : new MatterForm();
    }

    /** A form with what was written before and must be phoned about; it stays the same matter. */
    static MatterForm of(AnnouncedCall call) {
        Map<String, String> draft = call.draft();
        MatterForm form = new MatterForm(call.key());
        form.subject = draft.getOrDefault("subject", "");
        form.description = draft.getOrDefault("description", "");
        form.kind = draft.getOrDefault("kind", form.kind);
        form.since = draft.getOrDefault("since", "");
        form.tried = draft.getOrDefault("tried", "");
        form.service = draft.getOrDefault("service", "");
        form.severity = draft.getOrDefault("severity", "");
        draft.entrySet().stream()
                .filter(field -> field.getKey().startsWith(IMPACT))
                .forEach(
                        field ->
                                form.answers.put(
                                        field.getKey().substring(IMPACT.length()),
                                        field.getValue()));
        return form;
    }

    /**
     * What is sent; the particulars that have fields of their own stand below the description.
     *
     * @param label says in the writer's language what a particular is
     */
    NewMatter toMatter(UnaryOperator<String> label) {
        return new NewMatter(
                subject.strip(),
                description + particulars(label),
                impact(),
                severity.isEmpty() ? null : Severity.of(severity),
                CaseKind.of(kind),
                since,
                tried,
                claim());
    }

    /** The answers so far, by question. */
    Map<String, Boolean> impact() {
        Map<String, Boolean> impact = new HashMap<>();
        answers.forEach(
                (question, answer) -> {
                    // What nobody answered is not written down as a no: the desk may still ask it.
                    if (answer != null && !answer.isEmpty()) {
                        impact.put(question, "yes".equals(answer));
                    }
                });
        return impact;
    }

    private String particulars(UnaryOperator<String> label) {
        return Stream.of(
                        Particular.EXPECTED,
                        Particular.TOUCHED,
                        Particular.GOAL,
                        Particular.VERSION)
                .filter(one -> isFault() == FAULTS.contains(one))
                .filter(one -> !detail(one).isEmpty())
                .map(one -> "\n\n" + label.apply(one.slug()) + ' ' + detail(one))
                .collect(Collectors.joining());
    }

    private String detail(Particular particular) {
        String text = details.get(particular.slug());
        return text == null ? "" : text.strip();
    }

    /** What has been told so far, under the questions of this card. */
    Sketch sketch(CallerCard card) {
        Map<Particular, String> told = new EnumMap<>(Particular.class);
        for (Particular particular : Particular.values()) {
            told.put(particular, detail(particular));
        }
        told.put(Particular.SUBJECT, subject);
        told.put(Particular.DESCRIPTION, description);
        told.put(Particular.SINCE, since);
        told.put(Particular.TRIED, tried);
        long answered =
                answers.values().stream()
                        .filter(answer -> answer != null && !answer.isEmpty())
                        .count();
        return new Sketch(isFault(), told, card.questions().size(), (int) answered);
    }

    /** Whether something that worked does not, or else somebody asks how. */
    public boolean isFault() {
        return kind.equals(CaseKind.FAULT.slug());
    }

    /** Particulars of this kind of matter, by slug. */
    public Map<String, String> getDetails() {
        return details;
    }

    /** Forgets what the contract that governs now does not ask. */
    void fit(CallerCard card) {
        answers.keySet().retainAll(card.asked());
        if (!card.isAskingSeverity()) {
            severity = "";
        }
    }

    NamedClaim claim() {
        return new NamedClaim(service.isEmpty() ? null : service, null, null);
    }

    /** The key of this writing, under which files wait for the case. */
    public String getKey() {
        return key;
    }

    /**
     * It comes back with the form: where the answer to what was sent was lost on its way, the page
     * that sends once more is another one to the house.
     */
    public void setKey(@Nullable String key) {
        if (key != null && KEY.matcher(key).matches()) {
            this.key = key;
        }
    }

    /** Tells a repetition of this matter from another one. */
    String fingerprint() {
        return Integer.toHexString(toMatter(slug -> slug).hashCode());
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public String getTried() {
        return tried;
    }

    public void setTried(String tried) {
        this.tried = tried;
    }

    /** Key of the service it is about; empty if not said. */
    public String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service == null ? "" : service;
    }

    /** Slug of the severity, where no contract asks for one; empty if not said. */
    public String getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable String severity) {
        this.severity = severity == null ? "" : severity;
    }
}

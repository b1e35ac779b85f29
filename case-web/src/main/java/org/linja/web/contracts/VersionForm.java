package org.linja.web.contracts;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.NewContractVersion;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.TermsCheck;
import org.linja.contracts.rules.TermsDraft;
import org.linja.contracts.rules.TermsDraft.Opening;
import org.linja.contracts.rules.TermsDraft.Question;
import org.linja.contracts.rules.TermsDraft.Target;

/** A new version of a contract while an administrator writes it. */
public class VersionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String customer = "";
    private String code = "";
    private @Nullable Instant from;
    private @Nullable Instant until;
    private String calendar = "";
    private String ladder = "";
    private String hotline = "";
    private final List<QuestionForm> questions = new ArrayList<>();
    private final Map<String, TargetForm> targets = new HashMap<>();
    private List<String> phone = new ArrayList<>();
    private List<String> portal = new ArrayList<>();
    private List<String> imported = new ArrayList<>();

    /** Begins with the terms of another version; when it is to be in force is for the writer. */
    static VersionForm of(ContractTerms terms) {
        TermsDraft draft = TermsDraft.of(terms);
        VersionForm form = new VersionForm();
        form.calendar = draft.calendar();
        form.ladder = draft.ladder();
        form.hotline = draft.hotline();
        draft.questions().stream().map(QuestionForm::of).forEach(form.questions::add);
        while (form.questions.size() < TermsCheck.MOST_QUESTIONS) {
            form.questions.add(new QuestionForm());
        }
        for (Severity severity : Severity.values()) {
            TermsCheck.CLOCKS.forEach(
                    clock -> form.targets.put(severity.slug() + '-' + clock, new TargetForm()));
        }
        for (Target target : draft.targets()) {
            form.targets
                    .getOrDefault(target.severity() + '-' + target.clock(), new TargetForm())
                    .fill(target);
        }
        form.phone = openTo(draft, "phone");
        form.portal = openTo(draft, "portal");
        form.imported = openTo(draft, "imported");
        return form;
    }

    /** What is asked for as a further version of {@code code}. */
    NewContractVersion versionOf(String code, long basedOn) {
        return new NewContractVersion(code, null, basedOn, from, until, draft());
    }

    /** What is asked for as the first version of a contract of its own. */
    NewContractVersion firstVersion() {
        return new NewContractVersion(
                code.strip().toUpperCase(Locale.ROOT),
                customer.strip().toUpperCase(Locale.ROOT),
                null,
                from,
                until,
                draft());
    }

    /** Shows one more empty question, as long as there may be another. */
    void showOneMore() {
        questions.stream().filter(one -> !one.isShown()).findFirst().ifPresent(QuestionForm::show);
    }

    private TermsDraft draft() {
        // An emptied question moves behind the others: faults are told by place.
        questions.sort(Comparator.comparing(QuestionForm::isEmpty));
        List<Question> asked =
                questions.stream()
                        .filter(one -> !one.isEmpty())
                        .map(QuestionForm::toQuestion)
                        .toList();
        List<Target> promised = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (String clock : TermsCheck.CLOCKS) {
                TargetForm target = targets.get(severity.slug() + '-' + clock);
                if (target != null && !target.isEmpty()) {
                    promised.add(target.target(severity.slug(), clock));
                }
            }
        }
        List<Opening> openings =
                Stream.of(open("phone", phone), open("portal", portal), open("imported", imported))
                        .flatMap(one -> one)
                        .toList();
        return new TermsDraft(calendar, ladder, hotline.strip(), asked, promised, openings);
    }

    private static Stream<Opening> open(String channel, List<String> severities) {
        return severities.stream().map(severity -> new Opening(channel, severity));
    }

    private static List<String> openTo(TermsDraft draft, String channel) {
        return draft.openings().stream()
                .filter(opening -> opening.channel().equals(channel))
                .map(Opening::severity)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable Instant getFrom() {
        return from;
    }

    public void setFrom(@Nullable Instant from) {
        this.from = from;
    }

    public @Nullable Instant getUntil() {
        return until;
    }

    public void setUntil(@Nullable Instant until) {
        this.until = until;
    }

    public String getCalendar() {
        return calendar;
    }

    public void setCalendar(String calendar) {
        this.calendar = calendar;
    }

    public String getLadder() {
        return ladder;
    }

    public void setLadder(String ladder) {
        this.ladder = ladder;
    }

    public String getHotline() {
        return hotline;
    }

    public void setHotline(String hotline) {
        this.hotline = hotline;
    }

    public List<QuestionForm> getQuestions() {
        return questions;
    }

    /** By severity and clock: {@code critical-acknowledge}. */
    public Map<String, TargetForm> getTargets() {
        return targets;
    }

    public List<String> getPhone() {
        return phone;
    }

    public void setPhone(List<String> phone) {
        this.phone = new ArrayList<>(phone);
    }

    public List<String> getPortal() {
        return portal;
    }

    public void setPortal(List<String> portal) {
        this.portal = new ArrayList<>(portal);
    }

    public List<String> getImported() {
        return imported;
    }

    public void setImported(List<String> imported) {
        this.imported = new ArrayList<>(imported);
    }
}

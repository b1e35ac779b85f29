package org.linja.web.contracts;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.NewContractVersion;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.TableCheck;
import org.linja.contracts.rules.TableFindings;
import org.linja.contracts.rules.TermsCheck;
import org.linja.contracts.rules.TermsDraft;
import org.linja.contracts.rules.TermsDraft.Question;
import org.linja.contracts.rules.TermsDraft.Rule;
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
    private List<String> languages = new ArrayList<>(ContractTerms.LANGUAGES);
    private final List<QuestionForm> questions = new ArrayList<>();
    private final List<RuleForm> rules = new ArrayList<>();
    private final Map<String, TargetForm> targets = new HashMap<>();
    private final Map<String, ChannelForm> channels = new LinkedHashMap<>();
    private final List<ComponentForm> components = new ArrayList<>();
    private ConductForm conduct;

    private VersionForm(TermsDraft draft) {
        conduct = new ConductForm(draft);
    }

    /** Begins with the terms of another version; when it is to be in force is for the writer. */
    static VersionForm of(ContractTerms terms) {
        TermsDraft draft = TermsDraft.of(terms);
        VersionForm form = new VersionForm(draft);
        form.calendar = draft.calendar();
        form.ladder = draft.ladder();
        form.hotline = draft.hotline();
        form.languages = new ArrayList<>(draft.languages());
        draft.questions().stream().map(QuestionForm::of).forEach(form.questions::add);
        List<String> keys = draft.questions().stream().map(Question::key).toList();
        draft.rules().stream().map(rule -> RuleForm.of(rule, keys)).forEach(form.rules::add);
        draft.components().stream().map(ComponentForm::of).forEach(form.components::add);
        form.makeRoom();
        for (Target target : draft.targets()) {
            form.targets
                    .getOrDefault(target.severity() + '-' + target.clock(), new TargetForm())
                    .fill(target);
        }
        for (Channel channel : Channel.values()) {
            form.channels.put(channel.slug(), new ChannelForm(draft, channel.slug()));
        }
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
    public void showOneMore() {
        questions.stream().filter(one -> !one.isShown()).findFirst().ifPresent(QuestionForm::show);
    }

    /** Shows one more empty rule, as long as there may be another. */
    public void showOneMoreRule() {
        rules.stream().filter(one -> !one.isShown()).findFirst().ifPresent(RuleForm::show);
    }

    /** Shows one more empty component, as long as there may be another. */
    public void showOneMoreComponent() {
        components.stream()
                .filter(one -> !one.isShown())
                .findFirst()
                .ifPresent(ComponentForm::show);
    }

    /** Takes a rule out; those behind it move up. */
    void dropRule(int at) {
        RuleForm dropped = rules.remove(at);
        dropped.drop();
        rules.add(dropped);
    }

    /** The keys of all questions by place, empty where none is asked. */
    private List<String> keys() {
        return questions.stream().map(one -> one.getKey().strip()).toList();
    }

    private List<Rule> writtenRules() {
        List<String> keys = keys();
        return rules.stream().filter(RuleForm::isShown).map(one -> one.toRule(keys)).toList();
    }

    /** What trying all answers on the table finds now. */
    public TableFindings getCheck() {
        return TableCheck.of(
                keys().stream().filter(key -> !key.isEmpty()).distinct().toList(),
                writtenRules().stream().map(RuleForm::asRead).toList());
    }

    private void makeRoom() {
        while (questions.size() < TermsCheck.MOST_QUESTIONS) {
            questions.add(new QuestionForm());
        }
        while (rules.size() < TermsCheck.MOST_RULES) {
            rules.add(new RuleForm());
        }
        while (components.size() < TermsCheck.MOST_COMPONENTS) {
            components.add(new ComponentForm());
        }
        for (Severity severity : Severity.values()) {
            TermsCheck.CLOCKS.forEach(
                    clock -> targets.put(severity.slug() + '-' + clock, new TargetForm()));
        }
    }

    private TermsDraft draft() {
        moveEmptiesBack();
        List<Target> promised = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (String clock : TermsCheck.CLOCKS) {
                TargetForm target = targets.get(severity.slug() + '-' + clock);
                if (target != null && !target.isEmpty()) {
                    promised.add(target.target(severity.slug(), clock));
                }
            }
        }
        return new TermsDraft(
                calendar,
                ladder,
                hotline.strip(),
                languages,
                questions.stream()
                        .filter(one -> !one.isEmpty())
                        .map(QuestionForm::toQuestion)
                        .toList(),
                writtenRules(),
                promised,
                channels.values().stream().flatMap(ChannelForm::openings).toList(),
                channels.values().stream().flatMap(ChannelForm::treatments).toList(),
                conduct.quiet(),
                components.stream()
                        .filter(one -> !one.isEmpty())
                        .map(ComponentForm::toPart)
                        .toList(),
                conduct.conduct());
    }

    /** What was emptied moves behind the others, its answers along: faults are told by place. */
    void moveEmptiesBack() {
        List<Integer> order =
                IntStream.range(0, questions.size())
                        .boxed()
                        .sorted(Comparator.comparing(at -> questions.get(at).isEmpty()))
                        .toList();
        rules.forEach(rule -> rule.reorder(order));
        questions.sort(Comparator.comparing(QuestionForm::isEmpty));
        components.sort(Comparator.comparing(ComponentForm::isEmpty));
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

    public List<String> getLanguages() {
        return languages;
    }

    public void setLanguages(List<String> languages) {
        this.languages = new ArrayList<>(languages);
    }

    public List<QuestionForm> getQuestions() {
        return questions;
    }

    public List<RuleForm> getRules() {
        return rules;
    }

    public List<ComponentForm> getComponents() {
        return components;
    }

    /** By severity and clock: {@code critical-acknowledge}. */
    public Map<String, TargetForm> getTargets() {
        return targets;
    }

    /** By channel. */
    public Map<String, ChannelForm> getChannels() {
        return channels;
    }

    public ConductForm getConduct() {
        return conduct;
    }
}

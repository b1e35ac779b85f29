package org.linja.web.intake;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseRow;
import org.linja.cases.NamedClaim;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.CallerRow;
import org.linja.contracts.rules.Severity;
import org.linja.intake.CallerCard;
import org.linja.intake.FoundCall;
import org.linja.intake.NewCall;
import org.linja.platform.problem.FieldChecks;

/**
 * What stands in the fields of the phone desk. Its key names the call, so that saving twice opens
 * one case; it is kept with the draft.
 */
public class PhoneCallForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String IMPACT = "impact.";
    private static final String CUSTOMER = "customer";
    private static final String KIND = "kind";
    private static final String KEY = "key";
    private static final String ANNOUNCED = "announced";
    private static final String ANSWER = "houseAnswers";
    private static final String ATTEMPTED = "attemptedAt";
    private static final String FIRM = "firm";
    private static final String TYPED = "typed";
    private static final String DESCRIPTION = "description";

    /** What was said of the matter, and may be said further down as well. */
    private static final Set<String> WORDS =
            Set.of("subject", DESCRIPTION, "since", "tried", "number", "asset");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();

    public PhoneCallForm() {
        fields.put(KIND, CaseKind.FAULT.slug());
        fields.put(KEY, UUID.randomUUID().toString());
    }

    /** A form with what a draft kept. */
    static PhoneCallForm of(Map<String, String> draft) {
        PhoneCallForm form = new PhoneCallForm();
        draft.forEach(
                (name, text) -> {
                    if (name.startsWith(IMPACT)) {
                        form.answers.put(name.substring(IMPACT.length()), text);
                    } else {
                        form.fields.put(name, text);
                    }
                });
        return form;
    }

    /**
     * This form with what the caller wrote at the portal in front. What the desk had typed of this
     * call stays: in its field, or below the description where the caller wrote something else
     * there. What was typed of another firm's call does not get into this one's.
     */
    PhoneCallForm with(FoundCall found) {
        PhoneCallForm form = of(found);
        if (hasCustomer() && !customer().equals(form.customer())) {
            return form;
        }
        List<String> beside = new ArrayList<>();
        fields.forEach(
                (name, text) -> {
                    if (form.text(name).isBlank()) {
                        form.fields.put(name, text);
                    } else if (WORDS.contains(name) && !form.text(name).equals(text)) {
                        beside.add(text(name));
                    }
                });
        beside.stream().filter(text -> !text.isBlank()).forEach(form::describe);
        answers.forEach((question, answer) -> form.answers.putIfAbsent(question, answer));
        return form;
    }

    private void describe(String words) {
        String told = text(DESCRIPTION);
        if (words.contains(told)) {
            fields.put(DESCRIPTION, words);
        } else if (!told.contains(words)) {
            fields.put(DESCRIPTION, told + "\n\n" + words);
        }
    }

    /** A form with what the caller wrote at the portal. */
    private static PhoneCallForm of(FoundCall found) {
        PhoneCallForm form = of(found.fields());
        form.fields.put(FIRM, form.text(TYPED));
        form.fields.put(ANNOUNCED, found.id().toString());
        form.fields.put(ANSWER, found.answer());
        form.fields.put(ATTEMPTED, found.attemptedAt().toString());
        return form;
    }

    /** When the caller first tried it at the portal; null unless their code was found. */
    public @Nullable Instant getAttemptedAt() {
        String moment = said(ATTEMPTED);
        return moment == null ? null : Instant.parse(moment);
    }

    /** All that is typed, by name. */
    Map<String, String> toDraft() {
        Map<String, String> draft = new HashMap<>();
        fields.forEach((name, text) -> draft.put(name, text == null ? "" : text));
        answers.forEach((key, yes) -> draft.put(IMPACT + key, yes == null ? "" : yes));
        return draft;
    }

    /** Takes over who is calling, as the desk found them. */
    void callFrom(CallerRow caller) {
        fields.put(CUSTOMER, caller.customer());
        fields.put(TYPED, caller.customerName());
        fields.put(FIRM, caller.customerName());
        fields.put("callerName", caller.name());
        fields.put("number", caller.number());
        List.of("addToCase", "service", "asset", "severity").forEach(fields::remove);
        leaveAnnounced();
        answers.clear();
    }

    /** Lets go of what was found by a code; what was written there stays. */
    public void leaveAnnounced() {
        List.of(ANNOUNCED, ANSWER, ATTEMPTED).forEach(fields::remove);
    }

    /** Says that the call is about a case that is open already. */
    public void isAbout(CaseRow open) {
        fields.put("addToCase", open.number().toString());
    }

    /** The questions answered yes so far, by key. */
    Set<String> yes() {
        return answers.entrySet().stream()
                .filter(answer -> "yes".equals(answer.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether something was typed that is worth keeping. */
    public boolean isBegun() {
        return fields.entrySet().stream()
                .anyMatch(f -> !f.getKey().matches("kind|key") && !text(f.getKey()).isBlank());
    }

    boolean hasCustomer() {
        return !customer().isBlank();
    }

    String customer() {
        return text(CUSTOMER);
    }

    /** The call that is asked to be saved. */
    NewCall toCall() {
        // Another firm's name in the field, and this one's case: nobody could tell which is meant.
        new FieldChecks()
                .check(
                        text(FIRM).isBlank() || text(FIRM).strip().equals(said(TYPED)),
                        CUSTOMER,
                        "unchosen")
                .orRefuse();
        Map<String, Boolean> impact = new HashMap<>();
        answers.forEach((key, answer) -> impact.put(key, "yes".equals(answer)));
        return new NewCall(
                text(CUSTOMER),
                text("callerName").strip(),
                text("number").strip(),
                text("subject").strip(),
                text(DESCRIPTION),
                impact,
                severity(),
                CaseKind.of(text(KIND)),
                null,
                null,
                text("since"),
                text("tried"),
                text("addToCase").isBlank() ? null : CaseId.parse(text("addToCase")),
                claim(),
                said(ANNOUNCED) == null ? null : UUID.fromString(text(ANNOUNCED)));
    }

    /** Forgets what the contract that governs now does not ask. */
    void fit(CallerCard card) {
        answers.keySet().retainAll(card.asked());
        if (!card.isAskingSeverity()) {
            fields.remove("severity");
        }
    }

    /** What the call is about, as far as it was said. */
    NamedClaim claim() {
        return new NamedClaim(said("service"), said("asset"), null);
    }

    /** The severity that somebody chose, where no contract asks for one. */
    @Nullable Severity severity() {
        String chosen = said("severity");
        return chosen == null ? null : Severity.of(chosen);
    }

    private @Nullable String said(String name) {
        String text = text(name).strip();
        return text.isEmpty() ? null : text;
    }

    String key() {
        return text(KEY);
    }

    /** Tells a repetition of this call from another one. */
    String fingerprint() {
        String all = new TreeMap<>(toDraft()).toString();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String text(String name) {
        String value = fields.get(name);
        return value == null ? "" : value;
    }

    public Map<String, String> getFields() {
        return fields;
    }

    public Map<String, String> getAnswers() {
        return answers;
    }
}

package org.linja.web.intake;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.CallerRow;
import org.linja.intake.NewCall;

/**
 * What stands in the fields of the phone desk. Its key names the call, so that saving twice opens
 * one case; it is kept with the draft.
 */
public class PhoneCallForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();

    public PhoneCallForm() {
        fields.put("kind", CaseKind.FAULT.slug());
        fields.put("key", UUID.randomUUID().toString());
    }

    /** A form with what a draft kept. */
    static PhoneCallForm of(Map<String, String> draft) {
        PhoneCallForm form = new PhoneCallForm();
        draft.forEach(
                (name, text) -> {
                    if (name.startsWith("impact.")) {
                        form.answers.put(name.substring("impact.".length()), text);
                    } else {
                        form.fields.put(name, text);
                    }
                });
        return form;
    }

    /** All that is typed, by name. */
    Map<String, String> toDraft() {
        Map<String, String> draft = new HashMap<>();
        fields.forEach((name, text) -> draft.put(name, text == null ? "" : text));
        answers.forEach((key, yes) -> draft.put("impact." + key, yes == null ? "" : yes));
        return draft;
    }

    /** Whether anything was typed yet. */
    boolean isBegun() {
        return fields.entrySet().stream()
                .anyMatch(
                        f -> !f.getKey().matches("kind|key|answeredAt") && !f.getValue().isBlank());
    }

    void callFrom(CallerRow caller) {
        fields.put("customer", caller.customer());
        fields.put("callerName", caller.name());
        fields.put("number", caller.number());
    }

    /** The call that is asked to be saved. */
    NewCall toCall() {
        Map<String, Boolean> impact = new HashMap<>();
        answers.forEach((key, yes) -> impact.put(key, "yes".equals(yes)));
        return new NewCall(
                text("customer"),
                text("callerName").strip(),
                text("number").strip(),
                text("subject").strip(),
                text("description"),
                impact,
                null,
                CaseKind.of(text("kind")),
                null,
                answeredAt(),
                text("since"),
                text("tried"),
                text("addToCase").isBlank() ? null : CaseId.parse(text("addToCase")));
    }

    String key() {
        return text("key");
    }

    /** Tells a repetition of this call from another one. */
    String fingerprint() {
        Map<String, String> draft = toDraft();
        return UUID.nameUUIDFromBytes(
                        new java.util.TreeMap<>(draft).toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private @Nullable Instant answeredAt() {
        return text("answeredAt").isBlank() ? null : Instant.parse(text("answeredAt"));
    }

    private String text(String name) {
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

package org.linja.web.procedures;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.linja.procedures.StepSheet;
import org.linja.procedures.StepWritten;
import org.linja.procedures.rules.FormField;
import org.linja.procedures.rules.Outcome;

/** What is being typed into the forms of the steps that are open side by side. */
public class StepDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, Object> said = new HashMap<>();

    /** By the step's code, a colon and the field's name; the step's own words behind two colons. */
    public Map<String, Object> getSaid() {
        return said;
    }

    StepWritten written(StepSheet sheet) {
        Map<String, String> values = new HashMap<>();
        for (FormField field : sheet.step().fields()) {
            values.put(field.name(), text(sheet, ":" + field.name()));
        }
        String outcome = text(sheet, "::outcome");
        return new StepWritten(
                outcome.isEmpty() ? Outcome.DONE : outcome,
                values,
                sheet.step().evidence(),
                text(sheet, "::proof"),
                text(sheet, "::text"));
    }

    /** What a form shows that approves something; it comes back with the form. */
    void show(StepSheet sheet) {
        said.put(sheet.step().code() + "::seen", Objects.requireNonNullElse(sheet.digest(), ""));
    }

    String seen(StepSheet sheet) {
        return text(sheet, "::seen");
    }

    String words(StepSheet sheet) {
        return text(sheet, "::text");
    }

    void clear() {
        said.clear();
    }

    private String text(StepSheet sheet, String name) {
        return Objects.toString(said.get(sheet.step().code() + name), "");
    }
}

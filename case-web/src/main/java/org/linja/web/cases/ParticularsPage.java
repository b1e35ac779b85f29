package org.linja.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.cases.EditCase;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseParticulars;
import org.linja.platform.rules.EditOutcome;
import org.linja.web.kit.CaseNumbers;
import org.linja.web.kit.Notices;
import org.linja.web.kit.SharedEdit;

/** Puts a case's particulars right, beside others who may be at it too. */
@Named
@ViewScoped
public class ParticularsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject EditCase editCase;
    @Inject Notices notices;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable String number;
    private SharedEdit edit = new SharedEdit();

    public void load() {
        fields.putAll(editCase.fetch(id()).byName());
        edit = SharedEdit.of(fields, 0);
    }

    /** Leads back to the case, unless there is something of somebody else's to look at. */
    public @Nullable String save() {
        Map<String, String> wanted = edit.wanted(fields);
        EditOutcome outcome =
                editCase.edit(id(), CaseParticulars.of(edit.getSeen()), CaseParticulars.of(wanted));
        fields.putAll(edit.met(outcome, wanted));
        if (edit.isDisputed()) {
            return null;
        }
        notices.saved();
        return edit.getTakenOver().isEmpty()
                ? "/cases/case?faces-redirect=true&number=" + number
                : null;
    }

    private CaseId id() {
        return CaseNumbers.of(number);
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public Map<String, String> getFields() {
        return fields;
    }

    public SharedEdit getEdit() {
        return edit;
    }
}

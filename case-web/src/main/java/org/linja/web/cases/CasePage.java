package org.linja.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.cases.ShowCase;
import org.linja.cases.ShowSeverities;
import org.linja.cases.rules.CaseId;
import org.linja.intake.CallerCard;
import org.linja.web.kit.CaseNumbers;
import org.linja.web.kit.Drawn;

/** One case: its clocks, its history, and everything that may be done to it. */
@Named
@ViewScoped
public class CasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowCase showCase;
    @Inject ShowSeverities showSeverities;
    @Inject CaseComposer composer;
    @Inject Drawn drawn;

    private @Nullable String number;
    private long version;
    private transient @Nullable CaseSheet sheet;
    private CaseActForm form = new CaseActForm();

    /** A file that was brought, or an act that was chosen, moves nothing that the person saw. */
    public void load() {
        if (sheet == null || drawn.isWhole()) {
            CaseSheet read = CaseSheet.of(showCase.read(id()));
            sheet = read;
            version = read.shown().version();
        }
    }

    public void send() {
        composer.send(id(), version, form);
        form = new CaseActForm();
    }

    /** The contract's questions, where the chosen act may be told by their answers. */
    public List<CallerCard.Question> getQuestions() {
        return form.saysSeverity()
                ? showSeverities.questions(id()).stream().map(CallerCard.Question::of).toList()
                : List.of();
    }

    CaseId id() {
        return CaseNumbers.of(number);
    }

    /** The version that the person saw. */
    long version() {
        return version;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable CaseSheet getSheet() {
        return sheet;
    }

    public CaseActForm getForm() {
        return form;
    }
}

package org.linja.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.cases.ShowCase;
import org.linja.cases.rules.CaseId;
import org.linja.portal.AnswerMyCase;
import org.linja.web.cases.CaseSheet;
import org.linja.web.kit.CaseNumbers;
import org.linja.web.kit.Drawn;
import org.linja.web.kit.Notices;

/** One own case as its customer sees it: what we owe, until when, and what we asked. */
@Named
@ViewScoped
public class MyCasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowCase showCase;
    @Inject AnswerMyCase answerMyCase;
    @Inject Notices notices;
    @Inject Drawn drawn;

    private @Nullable String number;
    private long version;
    private String text = "";
    private transient @Nullable CaseSheet sheet;

    /** A file that was brought, or an act that was chosen, moves nothing that the person saw. */
    public void load() {
        if (sheet == null || drawn.isWhole()) {
            CaseSheet read = CaseSheet.of(showCase.read(id()));
            sheet = read;
            version = read.shown().version();
        }
    }

    public void answer() {
        answerMyCase.answer(id(), version, text);
        text = "";
        notices.tell("portal.case.sent");
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

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable CaseSheet getSheet() {
        return sheet;
    }
}

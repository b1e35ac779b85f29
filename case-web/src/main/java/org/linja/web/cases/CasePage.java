package org.linja.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.cases.AcceptCase;
import org.linja.cases.AcceptHandOver;
import org.linja.cases.CloseCase;
import org.linja.cases.ShowCase;
import org.linja.cases.rules.CaseId;
import org.linja.web.kit.CaseNumbers;

/** One case: its clocks, its history, and everything that may be done to it. */
@Named
@ViewScoped
public class CasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowCase showCase;
    @Inject AcceptCase acceptCase;
    @Inject AcceptHandOver acceptHandOver;
    @Inject CloseCase closeCase;
    @Inject CaseComposer composer;

    private @Nullable String number;
    private long version;
    private transient @Nullable CaseSheet sheet;
    private CaseActForm form = new CaseActForm();

    public void load() {
        CaseSheet read = CaseSheet.of(showCase, id());
        sheet = read;
        version = read.shown().version();
    }

    public void accept() {
        acceptCase.accept(id(), version);
    }

    public void acceptHandOver() {
        acceptHandOver.accept(id(), version);
    }

    public void close() {
        closeCase.close(id(), version);
    }

    public void send() {
        composer.send(id(), version, form);
        form = new CaseActForm();
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

    public @Nullable CaseSheet getSheet() {
        return sheet;
    }

    public CaseActForm getForm() {
        return form;
    }
}

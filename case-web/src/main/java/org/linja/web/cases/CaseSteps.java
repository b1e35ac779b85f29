package org.linja.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.cases.AcceptCase;
import org.linja.cases.AcceptHandOver;
import org.linja.cases.CloseCase;
import org.linja.cases.EndVendorWait;
import org.linja.cases.JoinLine;
import org.linja.cases.TakeCaseBack;

/** What can be done to the case of the page with one press and without a word. */
@Named
@RequestScoped
public class CaseSteps {
    @Inject CasePage page;
    @Inject AcceptCase acceptCase;
    @Inject AcceptHandOver acceptHandOver;
    @Inject JoinLine joinLine;
    @Inject EndVendorWait endVendorWait;
    @Inject TakeCaseBack takeCaseBack;
    @Inject CloseCase closeCase;

    public void accept() {
        acceptCase.accept(page.id(), page.version());
    }

    public void acceptHandOver() {
        acceptHandOver.accept(page.id(), page.version());
    }

    public void joinLine() {
        joinLine.join(page.id(), page.version());
    }

    public void endVendorWait() {
        endVendorWait.end(page.id(), page.version());
    }

    public void takeBack() {
        takeCaseBack.take(page.id(), page.version());
    }

    public void close() {
        closeCase.close(page.id(), page.version());
    }
}

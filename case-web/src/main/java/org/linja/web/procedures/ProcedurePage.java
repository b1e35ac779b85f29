package org.linja.web.procedures;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linja.procedures.ApproveStep;
import org.linja.procedures.CompleteStep;
import org.linja.procedures.ShowProcedures;
import org.linja.procedures.SkipStep;
import org.linja.procedures.StepSheet;
import org.linja.procedures.WithdrawProcedure;

/** One procedure: whose turn it is, until when, and the form of each step that is open. */
@Named
@ViewScoped
public class ProcedurePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowProcedures showProcedures;
    @Inject CompleteStep completeStep;
    @Inject ApproveStep approveStep;
    @Inject SkipStep skipStep;
    @Inject WithdrawProcedure withdrawProcedure;

    private final ProcedureView view = new ProcedureView();

    public void load() {
        view.show(
                showProcedures.one(view.id(), view.number()), showProcedures.versionOf(view.id()));
    }

    public void complete(StepSheet step) {
        completeStep
                .complete(
                        view.id(),
                        view.version(),
                        view.number(),
                        view.code(step),
                        view.written(step))
                .done();
        view.clear();
    }

    public void approve(StepSheet step) {
        approveStep
                .approve(
                        view.id(),
                        view.version(),
                        view.number(),
                        view.code(step),
                        view.seen(step),
                        view.words(step))
                .done();
        view.clear();
    }

    public void refuse(StepSheet step) {
        approveStep
                .refuse(
                        view.id(),
                        view.version(),
                        view.number(),
                        view.code(step),
                        view.seen(step),
                        view.words(step))
                .done();
        view.clear();
    }

    public void skip(StepSheet step) {
        skipStep.skip(view.id(), view.version(), view.number(), view.code(step), view.words(step))
                .done();
        view.clear();
    }

    public void withdraw() {
        withdrawProcedure.withdraw(view.id(), view.version(), view.number(), view.getWhy()).done();
    }

    public ProcedureView getView() {
        return view;
    }
}

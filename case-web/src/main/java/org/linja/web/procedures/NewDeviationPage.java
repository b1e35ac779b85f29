package org.linja.web.procedures;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linja.contracts.ContractRow;
import org.linja.contracts.ShowContracts;
import org.linja.procedures.DeviationSheet;
import org.linja.procedures.ProposeDeviation;
import org.linja.procedures.ShowDeviations;
import org.linja.procedures.ShowTemplates;
import org.linja.procedures.rules.TemplateStep;

/** Writes down what a customer is to sign: which steps are done otherwise, and until when. */
@Named
@ViewScoped
public class NewDeviationPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CONTRACTS = 200;

    @Inject ShowContracts showContracts;
    @Inject ShowTemplates showTemplates;
    @Inject ShowDeviations showDeviations;
    @Inject ProposeDeviation proposeDeviation;

    private final DeviationForm form = new DeviationForm();
    private List<String> contracts = List.of();
    private List<StepChoice> steps = List.of();

    public void load() {
        contracts =
                showContracts.list(form.getCustomer(), CONTRACTS, null).items().stream()
                        .map(ContractRow::code)
                        .distinct()
                        .toList();
        steps =
                showTemplates.inForce().stream()
                        .flatMap(
                                one ->
                                        one.template().steps().stream()
                                                .filter(TemplateStep::isActed)
                                                .map(
                                                        step ->
                                                                new StepChoice(
                                                                        one.code()
                                                                                + '/'
                                                                                + step.code(),
                                                                        one.template().title(),
                                                                        step.title())))
                        .toList();
        Long replaces = form.getReplaces();
        if (replaces != null) {
            form.follow(showDeviations.one(replaces));
        }
    }

    public String propose() {
        DeviationSheet proposed = form.propose(proposeDeviation);
        return "/procedures/deviation?faces-redirect=true&number=" + proposed.number();
    }

    public DeviationForm getForm() {
        return form;
    }

    public List<String> getContracts() {
        return contracts;
    }

    public List<StepChoice> getSteps() {
        return steps;
    }
}

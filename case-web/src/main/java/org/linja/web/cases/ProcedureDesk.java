package org.linja.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.procedures.ProcedureSheet;
import org.linja.procedures.ShowProcedures;
import org.linja.procedures.ShowTemplates;
import org.linja.procedures.StartProcedure;
import org.linja.procedures.TemplateVersion;

/** What is formal in the case of the page, and what can be begun. */
@Named
@RequestScoped
public class ProcedureDesk {
    @Inject CasePage page;
    @Inject ShowProcedures showProcedures;
    @Inject ShowTemplates showTemplates;
    @Inject StartProcedure startProcedure;

    private String template = "";
    private @Nullable List<ProcedureSheet> procedures;

    public List<ProcedureSheet> getProcedures() {
        List<ProcedureSheet> shown = procedures;
        if (shown == null) {
            shown = showProcedures.of(page.id());
            procedures = shown;
        }
        return shown;
    }

    public List<TemplateVersion> getTemplates() {
        return showTemplates.forCase(page.id());
    }

    public void start() {
        new FieldChecks().required("procedureTemplate", template).orRefuse();
        startProcedure.start(page.id(), page.version(), template);
        template = "";
        procedures = null;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }
}

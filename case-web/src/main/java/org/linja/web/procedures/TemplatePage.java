package org.linja.web.procedures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.ShowShipped;
import org.linja.procedures.ShowTemplates;
import org.linja.procedures.TemplateVersion;
import org.linja.web.kit.ActiveActor;

/** One version of a template: drawn, and as the text that was signed. */
@Named
@RequestScoped
public class TemplatePage {
    @Inject ShowTemplates showTemplates;
    @Inject ShowShipped showShipped;
    @Inject ActiveActor activeActor;

    private String code = "";
    private int version;
    private boolean shippedAnew;
    private @Nullable TemplateVersion row;

    public void load() {
        row = showTemplates.version(code, version);
        shippedAnew =
                activeActor.isAdministrator()
                        && showShipped.anew().stream().anyMatch(one -> one.code().equals(code));
    }

    /** Whether an administrator may want to look at what is shipped of it now. */
    public boolean isShippedAnew() {
        return shippedAnew;
    }

    public @Nullable TemplateVersion getRow() {
        return row;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}

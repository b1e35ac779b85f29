package org.linja.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.intake.FindAnnouncedCall;
import org.linja.intake.KeepCallDraft;

/** The code a caller says from the portal's page; what they wrote there fills the desk's form. */
@Named
@RequestScoped
public class CallCodeForm {
    @Inject PhoneCallPage page;
    @Inject FindAnnouncedCall findAnnouncedCall;
    @Inject KeepCallDraft keepCallDraft;

    private String code = "";

    public void find() {
        keepCallDraft.keep(page.getForm().with(findAnnouncedCall.find(code)).toDraft());
        page.load();
        code = "";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}

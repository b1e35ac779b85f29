package org.linja.web.escalation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.ChangeReach;
import org.linja.notifications.ShowReach;
import org.linja.web.kit.Notices;

/** Where a person says how they want to be reached at night. */
@Named
@ViewScoped
public class ReachPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowReach showReach;
    @Inject ChangeReach changeReach;
    @Inject Notices notices;

    private String email = "";
    private List<ChannelKind> offered = List.of();
    private ReachForm form = new ReachForm();

    public void load() {
        email = showReach.show().email();
        offered = showReach.show().offered();
        form = ReachForm.of(showReach.show());
    }

    public void save() {
        changeReach.change(form.version(), form.getPhone(), form.getWebhook(), form.channels());
        load();
        notices.saved();
    }

    public String getEmail() {
        return email;
    }

    public List<ChannelKind> getOffered() {
        return offered;
    }

    public ReachForm getForm() {
        return form;
    }
}

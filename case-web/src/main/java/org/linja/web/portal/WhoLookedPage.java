package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linja.looks.LookRow;
import org.linja.looks.ShowLooksAtUs;

/** Tells a customer's administrator who of the house saw their portal, as whom, when and why. */
@Named
@RequestScoped
public class WhoLookedPage {
    @Inject ShowLooksAtUs showLooksAtUs;

    private List<LookRow> looks = List.of();

    public void load() {
        looks = showLooksAtUs.list();
    }

    public List<LookRow> getLooks() {
        return looks;
    }
}

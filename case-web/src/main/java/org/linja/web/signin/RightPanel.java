package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.people.ShowMyRight;

/** Which right a customer's person has; asked only where one of them is at the screen. */
@Named
@RequestScoped
public class RightPanel {
    @Inject ShowMyRight showMyRight;

    /** As it is written everywhere. */
    public String getRight() {
        return showMyRight.show().slug();
    }
}

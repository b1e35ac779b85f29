package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The name of the page that is shown; its folder and file are the prefix of all its words. */
@Named("page")
@RequestScoped
public class PageName {
    @Inject FacesContext faces;

    /** The component's folder: {@code intake} of {@code /intake/phone-call.xhtml}. */
    public String getFolder() {
        String path = path();
        int slash = path.indexOf('/');
        return slash < 0 ? "desk" : path.substring(0, slash);
    }

    /** {@code phone-call} of {@code /intake/phone-call.xhtml}. */
    public String getName() {
        String path = path();
        return path.substring(path.indexOf('/') + 1);
    }

    /** The key of a word of this page: {@code intake.phone-call.subject}. */
    public String key(String id) {
        return getFolder() + '.' + getName() + '.' + id;
    }

    private String path() {
        return faces.getViewRoot().getViewId().substring(1).replace(".xhtml", "");
    }
}

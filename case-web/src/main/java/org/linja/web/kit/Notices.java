package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Tells the reader that something was done. */
@RequestScoped
public class Notices {
    @Inject FacesContext faces;
    @Inject Words words;

    /** What was typed is kept by the house. */
    public void saved() {
        tell("desk.saved");
    }

    /** Says the text of a key, its places filled, on the page that is shown next. */
    public void tell(String key, Object... arguments) {
        show(words.say(key, List.of(arguments)));
    }

    /** The same in a language in which the next page is shown for the first time. */
    public void tellIn(String language, String key) {
        show(words.in(Locale.forLanguageTag(language), key));
    }

    private void show(String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }
}

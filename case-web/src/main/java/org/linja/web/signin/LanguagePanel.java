package org.linja.web.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linja.people.ChooseMyLanguage;
import org.linja.people.LanguageAndZone;
import org.linja.web.kit.ActiveActor;
import org.linja.web.kit.ActiveLocale;
import org.linja.web.kit.Notices;

/** In which language and zone a customer's person reads; nobody of the house is asked. */
@Named
@ViewScoped
public class LanguagePanel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ChooseMyLanguage chooseMyLanguage;
    @Inject ActiveActor activeActor;
    @Inject ActiveLocale activeLocale;
    @Inject Notices notices;

    private String language = "";
    private String zone = "";

    public void load() {
        if (activeActor.isCustomer()) {
            LanguageAndZone chosen = chooseMyLanguage.chosen();
            language = chosen.language();
            zone = chosen.zone();
        }
    }

    /** The page is shown anew in what was chosen, whatever its switch said before. */
    public String keep() {
        chooseMyLanguage.choose(new LanguageAndZone(language, zone));
        notices.tellIn(language, "desk.account.language-kept");
        return activeLocale.choose(language);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}

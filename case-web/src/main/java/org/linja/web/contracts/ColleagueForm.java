package org.linja.web.contracts;

import java.io.Serializable;
import org.linja.people.NewColleague;
import org.linja.people.rules.CustomerRight;

/** What is typed of a customer's person who is to be invited. */
public class ColleagueForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String email = "";
    private String right = CustomerRight.MEMBER.slug();
    private String language = "en";
    private String zone = "Europe/Helsinki";

    /** An empty form that proposes how times and words are told to this firm. */
    public static ColleagueForm of(String language, String zone, CustomerRight right) {
        ColleagueForm form = new ColleagueForm();
        form.language = language;
        form.zone = zone;
        form.right = right.slug();
        return form;
    }

    /** Whom to invite. */
    public NewColleague invited() {
        return new NewColleague(name.strip(), email.strip(), right, language, zone);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getRight() {
        return right;
    }

    public void setRight(String right) {
        this.right = right;
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

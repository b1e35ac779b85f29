package org.linja.web.admin;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.linja.people.NewPerson;

/** What an administrator types about a person. */
public class PersonForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String login = "";
    private String name = "";
    private String email = "";
    private String language = "en";
    private String zone = "Europe/Helsinki";
    private String customer = "";
    private List<String> roles = List.of();
    private String password = "";
    private boolean again;

    /** The account that is asked for. */
    NewPerson toPerson() {
        return new NewPerson(
                login.strip(),
                name.strip(),
                email.strip(),
                language,
                zone.strip(),
                customer.isBlank() ? null : customer.strip(),
                Set.copyOf(roles),
                password);
    }

    /** What may be kept of it elsewhere than in the page. */
    PersonForm withoutPassword() {
        PersonForm kept = new PersonForm();
        kept.login = login;
        kept.name = name;
        kept.email = email;
        kept.language = language;
        kept.zone = zone;
        kept.customer = customer;
        kept.roles = roles;
        kept.again = true;
        return kept;
    }

    /** Whether somebody has begun to type. */
    boolean isBegun() {
        return !login.isEmpty() || !name.isEmpty() || !email.isEmpty();
    }

    /** Whether the password has to be typed again. */
    public boolean isAgain() {
        return again;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
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

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
        again = false;
    }
}

package org.linja.web.contracts;

import java.io.Serializable;
import java.util.Map;
import org.linja.contracts.ContactFields;

/** What an administrator types about a contact. */
public class ContactForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String number = "";
    private String email = "";

    /** What is asked for, without the blanks around it. */
    ContactFields fields() {
        return new ContactFields(name.strip(), number.strip(), email.strip());
    }

    /** Shows these values instead of what was typed. */
    void fill(Map<String, String> fields) {
        ContactFields shown = ContactFields.of(fields);
        name = shown.name();
        number = shown.number();
        email = shown.email();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}

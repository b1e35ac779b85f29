package org.linja.web.contracts;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import org.linja.contracts.CustomerFields;

/** What an administrator types about a customer. */
public class CustomerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String code = "";
    private String name = "";
    private String zone = "Europe/Helsinki";
    private String language = "en";
    private String accountOwner = "";

    /** What is asked for, without the blanks around it. */
    CustomerFields fields() {
        return new CustomerFields(name.strip(), zone, language, accountOwner.strip());
    }

    /** Shows these values instead of what was typed. */
    void fill(Map<String, String> fields) {
        CustomerFields shown = CustomerFields.of(fields);
        name = shown.name();
        zone = shown.zone();
        language = shown.language();
        accountOwner = shown.accountOwner();
    }

    /** The code in capitals, as all codes are. */
    String code() {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** Login of whoever of the house answers for it; empty for the duty manager. */
    public String getAccountOwner() {
        return accountOwner;
    }

    public void setAccountOwner(String accountOwner) {
        this.accountOwner = accountOwner;
    }
}

package org.linja.web.portal;

import java.io.Serializable;
import org.linja.people.NewApiKey;
import org.linja.people.rules.KeyScope;

/** What is typed of a key for a program. */
public class ApiKeyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String scope = KeyScope.READ_CASES.slug();
    private long days = NewApiKey.USUAL_DAYS;

    /** Which key to make. */
    NewApiKey wanted() {
        return new NewApiKey(name.strip(), scope, days);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public long getDays() {
        return days;
    }

    public void setDays(long days) {
        this.days = days;
    }
}

package org.linja.web.contracts;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of a customer's provider when its administrator was asked for a second factor; it
 * comes back once, at that customer alone.
 */
@SessionScoped
public class InterruptedProvider implements Serializable {
    private static final long serialVersionUID = 1L;

    private String customer = "";
    private @Nullable SignInForm kept;

    void keep(String code, SignInForm typed) {
        customer = code;
        kept = typed;
    }

    void forget() {
        kept = null;
    }

    /** The form that was left at this customer; null where none was. */
    @Nullable SignInForm back(String code) {
        SignInForm was = kept;
        kept = null;
        return customer.equals(code) ? was : null;
    }
}

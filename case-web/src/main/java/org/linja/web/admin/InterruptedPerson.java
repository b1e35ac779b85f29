package org.linja.web.admin;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator of the house was about to do to somebody when they were asked for a second
 * factor; it comes back once, to that administrator, without any password.
 */
@SessionScoped
public class InterruptedPerson implements Serializable {
    private static final long serialVersionUID = 1L;

    private String by = "";
    private @Nullable PersonForm typed;
    private @Nullable PersonChange opened;

    void keep(String reader, PersonForm form) {
        by = reader;
        typed = form.withoutPassword();
    }

    void keep(String reader, PersonChange change) {
        by = reader;
        opened = change.withoutPassword();
    }

    void forget() {
        typed = null;
        opened = null;
    }

    /** The form to show; a page that is drawn with something in it was not left. */
    PersonForm orElse(PersonForm shown, String reader) {
        PersonForm was = typed;
        typed = null;
        return was == null || shown.isBegun() || !by.equals(reader) ? shown : was;
    }

    /** The account to show as it was changed; the same holds of its panel. */
    PersonChange orElse(PersonChange shown, String reader) {
        PersonChange was = opened;
        opened = null;
        return was == null || shown.isOpen() || !by.equals(reader) ? shown : was;
    }
}

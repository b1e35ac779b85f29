package org.linja.web.kit;

import java.io.Serializable;
import java.util.List;

/** What an administrator gives up of themself: asked back, once, before it is done. */
public class Farewell implements Serializable {
    private static final long serialVersionUID = 1L;

    private final boolean closing;
    private final List<String> others;

    private Farewell(boolean closing, List<String> others) {
        this.closing = closing;
        this.others = List.copyOf(others);
    }

    /** Their account, which one of the others may open again. */
    public static Farewell ofAccount(List<String> others) {
        return new Farewell(true, others);
    }

    /** What lets them administer, which one of the others may give back. */
    public static Farewell ofRight(List<String> others) {
        return new Farewell(false, others);
    }

    public boolean isClosing() {
        return closing;
    }

    /** Who may undo it. */
    public String getOthers() {
        return String.join(", ", others);
    }
}

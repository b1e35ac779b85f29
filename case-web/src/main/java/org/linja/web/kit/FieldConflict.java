package org.linja.web.kit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.MergedField;

/** One field that somebody else changed too, and whose value the reader chooses. */
public class FieldConflict implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The reader keeps what stands in the field, which they may still change. */
    public static final String MINE = "mine";

    /** The reader takes what is stored. */
    public static final String THEIRS = "theirs";

    private final MergedField field;
    private @Nullable String choice;

    FieldConflict(MergedField field) {
        this.field = field;
    }

    public String getName() {
        return field.name();
    }

    /** What the reader saw when they began. */
    public String getBase() {
        return field.base();
    }

    /** What is stored now. */
    public String getTheirs() {
        return field.theirs();
    }

    /** What the reader typed when the conflict was met. */
    public String getMine() {
        return field.mine();
    }

    /** Null as long as nothing is chosen: that is what a browser sends of untouched buttons. */
    public @Nullable String getChoice() {
        return choice;
    }

    public void setChoice(@Nullable String choice) {
        this.choice = choice;
    }
}

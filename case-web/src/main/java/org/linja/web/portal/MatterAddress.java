package org.linja.web.portal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the address of a page says of a matter that was begun to be written before. */
public class MatterAddress implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String call;
    private @Nullable String draft;

    /** Id of what was written before and must be phoned about; to change it. */
    public @Nullable String getCall() {
        return call;
    }

    public void setCall(@Nullable String call) {
        this.call = call;
    }

    /** Key of a writing that was broken off: its files wait under it. */
    public @Nullable String getDraft() {
        return draft;
    }

    public void setDraft(@Nullable String draft) {
        this.draft = draft;
    }
}

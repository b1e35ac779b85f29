package org.linja.web.escalation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.LadderRow;
import org.linja.escalation.ShowLadders;

/** One version of a ladder: who is called, when, how often. */
@Named
@ViewScoped
public class LadderPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowLadders showLadders;

    private String code = "";
    private long version;
    private transient @Nullable LadderRow row;
    private transient boolean newest;

    public void load() {
        LadderRow last = showLadders.newest(code);
        row = version == 0 ? last : showLadders.version(code, version);
        newest = row.version() == last.version();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public @Nullable LadderRow getRow() {
        return row;
    }

    /** Whether cases that are opened now climb by it. */
    public boolean isNewest() {
        return newest;
    }
}

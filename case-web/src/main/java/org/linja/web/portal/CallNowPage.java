package org.linja.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.intake.AnnouncedCall;
import org.linja.portal.RenewCallCode;
import org.linja.portal.ShowAnnouncedCall;
import org.primefaces.PrimeFaces;

/** What must be phoned about: the number, the code, and the case as soon as there is one. */
@Named
@ViewScoped
public class CallNowPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowAnnouncedCall showAnnouncedCall;
    @Inject RenewCallCode renewCallCode;

    private @Nullable String id;
    private boolean sayable;
    private boolean awaited;
    private @Nullable AnnouncedCall call;

    public void load() {
        AnnouncedCall read = showAnnouncedCall.show(CallIds.of(id));
        sayable = showAnnouncedCall.isSayable(read);
        awaited = showAnnouncedCall.isAwaited(read);
        call = read;
    }

    /** Looks again; the page is drawn anew only if something has changed, as a reader listens. */
    public void look() {
        AnnouncedCall before = call;
        boolean wasSayable = sayable;
        load();
        if (sayable != wasSayable || !Objects.equals(before, call)) {
            PrimeFaces.current().ajax().update("now", "watch");
        }
    }

    public String renew() {
        return "/portal/call-now?faces-redirect=true&call="
                + renewCallCode.renew(CallIds.of(id)).id();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public boolean isSayable() {
        return sayable;
    }

    /** Whether looking again is worth while. */
    public boolean isAwaited() {
        return awaited;
    }

    public @Nullable AnnouncedCall getCall() {
        return call;
    }
}

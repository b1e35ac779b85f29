package org.linja.web.calendars;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.ShowCalendars;
import org.linja.sla.CalculateTime;
import org.linja.web.kit.ActiveLocale;

/** Tries a published calendar: until when a target lasts, and why. */
@Named
@ViewScoped
public class TryCalendarPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowCalendars showCalendars;
    @Inject CalculateTime calculateTime;
    @Inject ActiveLocale active;

    private final TryForm form = new TryForm();
    private transient @Nullable TriedTime tried;

    public void load() {
        form.begin(showCalendars);
    }

    public void reckon() {
        tried = form.reckon(showCalendars, calculateTime, active.getLocale());
    }

    public TryForm getForm() {
        return form;
    }

    public @Nullable TriedTime getTried() {
        return tried;
    }
}

package org.linja.web.calendars;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.CalendarOutlook;
import org.linja.calendars.CalendarRow;
import org.linja.calendars.PublishCalendar;
import org.linja.calendars.ShowCalendars;

/** Writes a version of a calendar, draws what it would be, and publishes it. */
@Named
@ViewScoped
public class PublishCalendarPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowCalendars showCalendars;
    @Inject PublishCalendar publishCalendar;

    private final CalendarOrder order = new CalendarOrder();
    private final CalendarForm form = new CalendarForm();
    private transient @Nullable CalendarOutlook outlook;

    public void load() {
        order.begin(showCalendars, form);
    }

    /** Looks whether somebody published another version meanwhile. */
    public void refresh() {
        order.refresh(showCalendars);
    }

    /** The writer knows of the newest version and publishes upon it. */
    public void goOn() {
        order.goOn();
    }

    public void openAlways() {
        form.openAlways();
    }

    public void look() {
        outlook = publishCalendar.look(form.version(order.getBasedOn()), order.getDrawn());
    }

    public String publish() {
        CalendarRow published = publishCalendar.publish(form.version(order.getBasedOn())).row();
        return "/calendars/calendar?faces-redirect=true&code=%s&version=%d"
                .formatted(published.code(), published.version());
    }

    public CalendarOrder getOrder() {
        return order;
    }

    public CalendarForm getForm() {
        return form;
    }

    public @Nullable CalendarOutlook getOutlook() {
        return outlook;
    }
}

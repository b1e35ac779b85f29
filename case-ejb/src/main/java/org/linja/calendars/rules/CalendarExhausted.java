package org.linja.calendars.rules;

/** A calendar does not open often enough within ten years to answer. */
public class CalendarExhausted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CalendarExhausted(String message) {
        super(message);
    }
}

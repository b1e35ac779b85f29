package org.linja.web.kit;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads and writes a {@code datetime-local} field in the reader's zone. */
@Dependent
@FacesConverter(value = "zonedTime", managed = true)
public class ZonedTimeConverter implements Converter<Instant> {
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    @Inject ActiveLocale active;
    @Inject Words words;

    @Override
    public @Nullable Instant getAsObject(
            FacesContext context, UIComponent component, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(value.strip()).atZone(active.getZone()).toInstant();
        } catch (DateTimeParseException e) {
            throw new ConverterException(
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR, words.say("error.not-a-time"), null),
                    e);
        }
    }

    @Override
    public String getAsString(
            FacesContext context, UIComponent component, @Nullable Instant value) {
        return value == null ? "" : FIELD.format(value.atZone(active.getZone()));
    }
}

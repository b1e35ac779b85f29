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
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
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
            return moment(value.strip(), active.getZone())
                    .orElseThrow(() -> new ConverterException(told("error.skipped-time")));
        } catch (DateTimeParseException e) {
            throw new ConverterException(told("error.not-a-time"), e);
        }
    }

    /** The moment of a time on the wall; nothing where the clocks pass over it in spring. */
    static Optional<Instant> moment(String typed, ZoneId zone) {
        LocalDateTime wall = LocalDateTime.parse(typed);
        return zone.getRules().getValidOffsets(wall).stream()
                .findFirst()
                .map(offset -> wall.toInstant(offset));
    }

    private FacesMessage told(String key) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say(key), null);
    }

    @Override
    public String getAsString(
            FacesContext context, UIComponent component, @Nullable Instant value) {
        return value == null ? "" : FIELD.format(value.atZone(active.getZone()));
    }
}

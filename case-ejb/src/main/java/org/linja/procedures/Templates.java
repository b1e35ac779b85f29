package org.linja.procedures;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.procedures.rules.ShippedText;

/** The templates that were published. Versions never change, so each is read once. */
@Repository
public class Templates {
    /** What the house ships, each as readable text in this component's resources. */
    public static final List<String> SHIPPED =
            List.of(
                    "abusive-contact",
                    "credentials-reset",
                    "data-disclosure",
                    "emergency-change",
                    "hardware-replacement",
                    "physical-access",
                    "planned-change",
                    "standard-diagnostics",
                    "termination");

    private static final int KEPT = 1_000;
    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]+)/([1-9][0-9]{0,8})");

    @Inject SqlRows sql;
    private final Map<Long, TemplateVersion> known = new ConcurrentHashMap<>();

    /** Gives a house what is shipped and it has not; what it has stands. */
    public void furnish(Instant at) {
        SHIPPED.forEach(code -> publish(code, 1, shipped(code), "", null, null, at));
    }

    /** A version that there is; versions never change, so each is read once. */
    public TemplateVersion byId(long id) {
        TemplateVersion version = known.get(id);
        return version == null ? list(id, "", 0).stream().findFirst().orElseThrow() : version;
    }

    /** The version of a template that is in force now: the newest. */
    Optional<TemplateVersion> inForce(String code) {
        return list(0, code, 0).stream().findFirst();
    }

    Optional<TemplateVersion> version(String code, int number) {
        return list(0, code, number).stream().findFirst();
    }

    /** The version that is written so, such as {@code planned-change/1}; nothing for none. */
    Optional<TemplateVersion> named(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return known.values().stream()
                .filter(one -> one.written().equals(written))
                .findFirst()
                .or(() -> version(matcher.group(1), Integer.parseInt(matcher.group(2))));
    }

    /**
     * What is shipped now of a template and was never in force in this house, which keeps what it
     * has until two of its people want another; nothing where there is no such text.
     */
    Optional<String> newerShipped(String code) {
        if (!SHIPPED.contains(code)) {
            return Optional.empty();
        }
        List<String> known = list(0, code, 0).stream().map(TemplateVersion::definition).toList();
        return Optional.of(shipped(code)).filter(text -> ShippedText.isNew(text, known));
    }

    /** All of them that there are. */
    List<ShippedTemplate> shippedAnew() {
        List<ShippedTemplate> anew = new ArrayList<>();
        for (TemplateVersion one : inForce(SHIPPED)) {
            newerShipped(one.code())
                    .map(text -> new ShippedTemplate(one.code(), one.number(), text))
                    .ifPresent(anew::add);
        }
        return anew;
    }

    /** The newest version of each. */
    List<TemplateVersion> allInForce() {
        return sql.list(Templates.class, "templates-in-force.sql", this::read, Map.of());
    }

    /** The newest version of each of these; of what there is not, none. */
    List<TemplateVersion> inForce(List<String> codes) {
        return sql.list(
                Templates.class, "templates-in-force.sql", this::read, Map.of("codes", codes));
    }

    /** Publishes a version; false if there is one of its number. */
    boolean publish(
            String code,
            int number,
            String definition,
            String reason,
            @Nullable Long proposedBy,
            @Nullable Long activatedBy,
            Instant at) {
        Map<String, Object> row = new HashMap<>();
        row.put("code", code);
        row.put("version", number);
        row.put("definition", definition);
        row.put("reason", reason);
        row.put("proposedBy", proposedBy);
        row.put("activatedBy", activatedBy);
        row.put("at", at);
        return sql.change(Templates.class, "template-publish.sql", row) == 1;
    }

    private List<TemplateVersion> list(long id, String code, int number) {
        return sql.list(
                Templates.class,
                "templates.sql",
                this::read,
                Map.of("id", id, "code", code, "version", number));
    }

    private TemplateVersion read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        TemplateVersion version = known.get(id);
        if (version == null) {
            version = TemplateVersion.read(row);
            if (known.size() < KEPT) {
                known.put(id, version);
            }
        }
        return version;
    }

    private static String shipped(String code) {
        String file = "templates/" + code + ".procedure";
        try (InputStream in =
                Objects.requireNonNull(Templates.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

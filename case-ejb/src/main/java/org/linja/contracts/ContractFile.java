package org.linja.contracts;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.TermsDraft;
import org.linja.platform.json.JsonText;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** A version of a contract as a text of its own that people can review like a program. */
public record ContractFile(String name, String text) {
    /** Terms of twelve questions and forty components are far below this. */
    public static final int LONGEST = 256 * 1024;

    private static final int DEEPEST = 16;
    private static final JsonWriterFactory WRITERS =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    private static final String SCHEMA_ID = "urn:linja:contract:1";

    /** The version as whoever writes its successor begins with it. */
    static ContractFile of(ContractRow row) {
        JsonObjectBuilder json =
                JsonText.object()
                        .add("$schema", SCHEMA_ID)
                        .add("contract", row.code())
                        .add("customer", row.customer())
                        .add("basedOn", row.version())
                        .add("terms", ContractText.json(row.terms()));
        StringWriter text = new StringWriter();
        try (JsonWriter writer = WRITERS.createWriter(text)) {
            writer.writeObject(json.build());
        }
        return new ContractFile(
                "%s-%d.json".formatted(row.code(), row.version()), text.toString().strip() + '\n');
    }

    /** What such a text looks like, in the words of JSON Schema. */
    static String schema() {
        try (InputStream in =
                Objects.requireNonNull(
                        ContractFile.class.getResourceAsStream("contract.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads such a text.
     *
     * @throws Problem {@code invalid-input} naming each field that is unknown or of another type,
     *     {@code too-large}
     */
    static NewContractVersion read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new Problem(ProblemType.TOO_LARGE);
        }
        List<FieldError> errors = new ArrayList<>();
        StrictJson file = new StrictJson("", json(bytes), errors);
        file.text("$schema");
        String customer = file.text("customer");
        TermsDraft terms = DraftParse.read(file.object("terms"));
        NewContractVersion version =
                new NewContractVersion(
                        file.text("contract"),
                        customer.isEmpty() ? null : customer,
                        file.number("basedOn"),
                        moment(file, "from"),
                        moment(file, "until"),
                        terms);
        file.done();
        if (!errors.isEmpty()) {
            throw new Problem(ProblemType.INVALID_INPUT, errors);
        }
        return version;
    }

    private static @Nullable Instant moment(StrictJson file, String name) {
        String text = file.text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noMoment) {
            file.wrong(name, "not-an-instant");
            return null;
        }
    }

    private static JsonObject json(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return JsonText.sent(text, DEEPEST);
        } catch (CharacterCodingException | JsonException | IllegalStateException notJson) {
            throw Problem.invalid("file", "not-json");
        }
    }
}

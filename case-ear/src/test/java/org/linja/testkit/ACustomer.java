package org.linja.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer that only one test knows, so that nobody else's cases count. */
public final class ACustomer {
    private static final ApiCaller SANNI = ApiCaller.as("sanni");
    private static final ApiCaller MIKKO = ApiCaller.as("mikko");

    private ACustomer() {}

    /** Takes a customer on and returns the code; there is no contract yet. */
    public static String takenOn() {
        String code = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        SANNI.post(
                        "/customers",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "Firm " + code,
                                "zone",
                                "Europe/Helsinki",
                                "language",
                                "en"))
                .expect(201);
        return code;
    }

    /** Takes a customer on under a contract of these terms. */
    public static String under(ObjectNode terms) {
        String code = takenOn();
        sign(
                code + "-BASIC",
                null,
                Map.of("customer", code, "from", "2020-01-01T00:00:00Z", "terms", terms));
        return code;
    }

    /**
     * Has a version proposed by one administrator and brought into force by another; returns it.
     *
     * @param basedOn the newest version there is, null for a contract that is new
     */
    public static JsonNode sign(
            String contract, @Nullable Integer basedOn, Map<String, ?> version) {
        ApiCaller writer = basedOn == null ? SANNI : SANNI.having(basedOn);
        long number =
                writer.post("/contracts/" + contract + "/proposals", version)
                        .expect(201)
                        .json()
                        .path("number")
                        .asLong();
        return MIKKO.post("/contract-proposals/" + number + "/activate", "").expect(201).json();
    }

    /**
     * Terms to begin with: around the clock and never quiet, else the demo house's best contract.
     */
    public static ObjectNode terms() {
        ObjectNode terms =
                (ObjectNode)
                        SANNI.get("/contracts/ACME-PLATINUM/versions/1")
                                .expect(200)
                                .json()
                                .path("terms");
        terms.remove("quietHours");
        return terms;
    }
}

package org.linja.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ladder that only one test knows, and a customer whose cases climb it. */
public final class ALadder {
    private static final ApiCaller SANNI = ApiCaller.as("sanni");
    private static final ApiCaller MIKKO = ApiCaller.as("mikko");

    private ALadder() {}

    /** A code that nobody has. */
    public static String code() {
        return "L" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** A rung of a critical case that nobody has taken, called by mail. */
    public static Map<String, Object> rung(String after, String target) {
        return Map.of("after", after, "target", target);
    }

    /** The same with one field more. */
    public static Map<String, Object> with(Map<String, Object> rung, String field, Object value) {
        Map<String, Object> other = new TreeMap<>(rung);
        other.put(field, value);
        return other;
    }

    /** Proposes a version and returns its answer. */
    public static ApiAnswer propose(
            String code, @Nullable Integer basedOn, List<Map<String, Object>> rungs) {
        ApiCaller writer = basedOn == null ? SANNI : SANNI.having(basedOn);
        return writer.post(
                "/ladders/" + code + "/proposals", Map.of("rungs", rungs, "reason", "For a test"));
    }

    /** Has a version proposed by one administrator and brought into force by another. */
    public static JsonNode sign(
            String code, @Nullable Integer basedOn, List<Map<String, Object>> rungs) {
        long number = propose(code, basedOn, rungs).expect(201).json().path("number").asLong();
        return MIKKO.post("/ladder-proposals/" + number + "/activate", "").expect(201).json();
    }

    /** A customer whose contract names the ladder. */
    public static String customerOf(String ladder) {
        ObjectNode terms = ACustomer.terms();
        terms.put("ladder", ladder);
        return ACustomer.under(terms);
    }
}

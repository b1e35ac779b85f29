package org.linja.ops.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** Orders an audit and prints its totals, beside the verdicts of the desk that cases came from. */
public final class AuditCommand {
    private static final String FROM_THE_BEGINNING = "2000-01-01";
    private static final String UP_TO_NOW = "2100-01-01";

    private AuditCommand() {}

    public static void run(Settings settings, Arguments arguments) {
        Map<String, String> order = new TreeMap<>();
        order.put("from", startOf(arguments.option("from").orElse(FROM_THE_BEGINNING)));
        order.put("to", startOf(arguments.option("to").orElse(UP_TO_NOW)));
        arguments.option("customer").ifPresent(code -> order.put("customer", code));
        ApiClient api = ApiClient.as("otto", settings);
        String number = api.post("/audits", order).path("number").asText();
        JsonNode done = api.await("/audits/" + number, new ProgressLine("audit " + number));
        Console.say("audit " + number);
        Console.say(
                "  %-10s %-9s %-17s %8s %8s %8s %12s"
                        .formatted(
                                "customer",
                                "severity",
                                "clock",
                                "cases",
                                "met",
                                "missed",
                                "undecidable"));
        done.path("totals").forEach(line -> Console.say(total(line)));
        if (!done.path("agreement").isEmpty()) {
            Console.say("  agreement with the desk's own verdict, rejected cases disagreeing");
            done.path("agreement").forEach(line -> Console.say(agreement(line)));
        }
    }

    /** A missing field is a broken contract with the API, never a nought. */
    static String total(JsonNode total) {
        return "  %-10s %-9s %-17s %8d %8d %8d %12d"
                .formatted(
                        total.required("customer").asText(),
                        total.required("severity").asText(),
                        total.required("clock").asText(),
                        total.required("cases").asLong(),
                        total.required("met").asLong(),
                        total.required("missed").asLong(),
                        total.required("undecidable").asLong());
    }

    static String agreement(JsonNode line) {
        long cases = line.required("cases").asLong();
        long agreeing = line.required("agreeing").asLong();
        return "  %-10s %-9s %-17s %8d %8d %8.2f %%"
                .formatted(
                        "",
                        line.required("severity").asText(),
                        "cases, agreeing",
                        cases,
                        agreeing,
                        cases == 0 ? 0.0 : 100.0 * agreeing / cases);
    }

    private static String startOf(String date) {
        try {
            return LocalDate.parse(date) + "T00:00:00Z";
        } catch (DateTimeParseException notADate) {
            throw new Failure(
                    "'%s' is no date: write it like 2016-03-31.".formatted(date), notADate);
        }
    }

    /** Orders an opinion on all cases opened in a period, and returns its number. */
    public static long order(Settings settings, Instant from, Instant until) {
        return ApiClient.as("otto", settings)
                .post("/audits", Map.of("from", from.toString(), "to", until.toString()))
                .path("number")
                .asLong();
    }
}

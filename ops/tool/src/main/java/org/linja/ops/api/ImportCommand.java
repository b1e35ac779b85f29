package org.linja.ops.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** Hands the log of another desk to Linja and prints what became of its rows. */
public final class ImportCommand {
    private static final String USAGE = "import incident-log FILE --customer CODE";

    private ImportCommand() {}

    public static void run(Settings settings, Arguments arguments) {
        if (arguments.words().size() != 2) {
            throw new Failure("Write: ops/dev " + USAGE + ".");
        }
        MultipartBody form =
                new MultipartBody()
                        .field("kind", arguments.words().get(0))
                        .field("customer", arguments.required("customer", USAGE))
                        .file("file", Path.of(arguments.words().get(1)));
        ApiClient api = ApiClient.as("sanni", settings);
        JsonNode begun = api.post("/imports", form.contentType(), form.publisher());
        String number = begun.path("number").asText();
        JsonNode done = api.await("/imports/" + number, new ProgressLine("import " + number));
        Console.say("import %s of %s".formatted(number, arguments.words().get(1)));
        for (String count : new String[] {"read", "taken", "unchanged"}) {
            Console.say("  %-42s %9d".formatted(count, done.path(count).asLong()));
        }
        long rejected = 0;
        for (JsonNode reason : done.path("rejected")) {
            rejected += reason.path("count").asLong();
        }
        Console.say("  %-42s %9d".formatted("rejected", rejected));
        for (JsonNode reason : done.path("rejected")) {
            Console.say(
                    "    %-40s %9d"
                            .formatted(
                                    reason.path("reason").asText(), reason.path("count").asLong()));
        }
    }

    /** Hands a log in, waits until its import is done, and returns the import's number. */
    public static long hand(Settings settings, String kind, String customer, Path file) {
        MultipartBody form =
                new MultipartBody()
                        .field("kind", kind)
                        .field("customer", customer)
                        .file("file", file);
        ApiClient api = ApiClient.as("sanni", settings);
        String number =
                api.post("/imports", form.contentType(), form.publisher()).path("number").asText();
        api.await("/imports/" + number, new ProgressLine("import " + number));
        return Long.parseLong(number);
    }
}

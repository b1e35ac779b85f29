package org.linja.web.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.SeverityTable;
import org.linja.intake.CallerCard;

/** What a form is told of the contract that governs, as far as it must fit it. */
public final class ACard {
    private static final Customer ACME =
            new Customer(1, "ACME", "Acme", "Europe/Helsinki", "en", true, null, 1);

    private ACard() {}

    /** A contract that asks these questions. */
    public static CallerCard asking(String... questions) {
        return card("ACME-GOLD", questions);
    }

    /** No contract covers the matter: nothing is asked, and somebody must say the severity. */
    public static CallerCard coveringNothing() {
        return card(null);
    }

    private static CallerCard card(@Nullable String contract, String... questions) {
        return new CallerCard(
                ACME,
                contract,
                1,
                contract == null ? "not-covered" : "names-service",
                List.of(),
                "",
                Arrays.stream(questions)
                        .map(key -> new CallerCard.Question(key, Map.of("en", key)))
                        .toList(),
                SeverityTable.ofHardestYes(Map.of("mill-stopped", Severity.CRITICAL)),
                List.of(),
                List.of());
    }
}

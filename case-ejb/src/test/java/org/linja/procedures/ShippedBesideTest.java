package org.linja.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linja.procedures.rules.TemplateDifference;
import org.linja.procedures.rules.TemplateDifference.Mark;

/** Whoever has a draft sees what is shipped beside it, and what leads from one to the other. */
class ShippedBesideTest {
    private static final String SHIPPED = "procedure trial mandatory\n  title A | B | C\n";

    @Test
    void a_draft_of_other_words_stands_beside_what_is_shipped() {
        String draft = "procedure trial mandatory\n  title Ours | B | C\n";
        Optional<ShippedBeside> beside = ShippedBeside.of(SHIPPED, draft);
        assertThat(beside).map(ShippedBeside::text).contains(SHIPPED);
        assertThat(beside.orElseThrow().difference().lines())
                .containsExactly(
                        new TemplateDifference.Line(Mark.KEPT, 1, "procedure trial mandatory"),
                        new TemplateDifference.Line(Mark.REMOVED, 2, "  title Ours | B | C"),
                        new TemplateDifference.Line(Mark.ADDED, 2, "  title A | B | C"));
    }

    @Test
    void whoever_took_it_as_it_is_is_told_of_nothing() {
        assertThat(ShippedBeside.of(SHIPPED, SHIPPED.strip().replace("\n", "\r\n"))).isEmpty();
    }
}

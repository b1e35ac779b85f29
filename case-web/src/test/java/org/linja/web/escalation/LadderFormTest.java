package org.linja.web.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linja.escalation.rules.LadderCheck;
import org.linja.escalation.rules.RungDraft;

class LadderFormTest {
    private final LadderForm form = new LadderForm();

    @Test
    void a_ladder_as_long_as_one_may_be_is_written_on_without_losing_a_rung() {
        List<RungDraft> longest =
                Stream.generate(() -> rung("PT10M", 1L, "")).limit(LadderCheck.MOST_RUNGS).toList();
        form.fill("LONG", longest);
        assertThat(form.drafts()).isEqualTo(longest);
        assertThat(form.isRoomLeft()).isFalse();
    }

    @Test
    void the_page_draws_every_rung_that_there_may_be() throws Exception {
        Path tag = Path.of("src/main/webapp/WEB-INF/tags/editRungs.xhtml");
        assertThat(Files.readString(tag))
                .contains("begin=\"0\" end=\"" + (LadderCheck.MOST_RUNGS - 1) + '"');
    }

    @Test
    void a_time_to_the_second_that_nobody_touches_stays_and_one_that_is_written_counts() {
        List<RungDraft> drafts = List.of(rung("PT90S", 3L, "PT2M30S"), rung("PT0S", 1L, ""));
        form.fill("SECONDS", drafts);
        assertThat(form.drafts()).isEqualTo(drafts);

        form.getRungs().get(0).setAfter(5L);
        form.getRungs().get(0).setEvery(null);
        assertThat(form.drafts().get(0).after()).isEqualTo("PT5M");
        assertThat(form.drafts().get(0).every()).isEmpty();
    }

    @Test
    void the_last_rung_is_taken_out_and_another_has_room_again() {
        form.fill("SHORT", List.of(rung("PT0S", 1L, ""), rung("PT10M", 1L, "")));
        form.dropLast();
        assertThat(form.drafts()).hasSize(1);
        form.showOneMore();
        assertThat(form.drafts()).hasSize(2);
        assertThat(form.isRoomLeft()).isTrue();
    }

    private static RungDraft rung(String after, long times, String every) {
        return new RungDraft(
                "critical",
                "acknowledge",
                after,
                "on-duty:line-2",
                List.of("email"),
                times,
                every,
                1L);
    }
}

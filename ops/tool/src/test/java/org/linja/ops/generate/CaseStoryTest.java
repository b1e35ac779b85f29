package org.linja.ops.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.cases.rules.CaseStatus;
import org.linja.contracts.ContractText;
import org.linja.contracts.rules.BoundTerms;
import org.linja.journal.rules.ChainCheck;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.journal.rules.SaltedText;
import org.linja.journal.rules.SealedEntry;

class CaseStoryTest {
    private static final Crew CREW = new Crew(List.of(1L, 2L), List.of(3L));

    private List<Firm> firms = List.of();

    @BeforeEach
    void found_a_firm() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        CaseStoryTest.class.getResourceAsStream("/org/linja/demo/acme.json"))) {
            String terms = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            firms =
                    List.of(
                            new Firm(
                                    7,
                                    8,
                                    new BoundTerms("GEN-TERMS", 1, 9, new TreeMap<>()),
                                    ContractText.parse(terms),
                                    Map.of(9L, BusinessCalendar.allDay(ZoneId.of("Etc/UTC")))));
        }
    }

    @Test
    void every_chain_holds_and_every_text_is_committed_to() {
        for (int place = 1; place <= 500; place++) {
            CaseStory story = story(place);
            List<SealedEntry> chain = story.lines().stream().map(CaseStory.Line::sealed).toList();
            assertThat(ChainCheck.firstBroken(chain)).as("place %d", place).isEmpty();
            assertThat(story.lastHash()).isEqualTo(chain.get(chain.size() - 1).hash());
            story.lines().forEach(CaseStoryTest::assertBound);
        }
    }

    @Test
    void a_case_is_about_eight_events_in_order_of_time_and_ends_as_its_row_says() {
        long events = 0;
        for (int place = 1; place <= 2_000; place++) {
            CaseStory story = story(place);
            List<Entry> history = story.history();
            events += history.size();
            assertThat(history).isSortedAccordingTo(Comparator.comparing(Entry::occurredAt));
            assertThat(history.get(0).kind()).isEqualTo(EntryKind.CASE_OPENED);
            assertThat(story.closedAt() != null).isEqualTo(story.status() == CaseStatus.CLOSED);
        }
        assertThat(events / 2_000.0).isBetween(7.5, 8.6);
    }

    @Test
    void the_same_seed_and_place_are_the_same_case_and_another_seed_another() {
        assertThat(story(42).lastHash()).isEqualTo(story(42).lastHash());
        assertThat(CaseStory.of(2, 42, firms, CREW, 100_042).lastHash())
                .isNotEqualTo(story(42).lastHash());
    }

    private static void assertBound(CaseStory.Line line) {
        String commitment = line.sealed().entry().textCommitment();
        String text = line.text();
        String salt = line.salt();
        if (text == null || salt == null) {
            assertThat(commitment).isNull();
        } else {
            assertThat(SaltedText.commit(HexFormat.of().parseHex(salt), text))
                    .isEqualTo(commitment);
        }
    }

    private CaseStory story(int place) {
        return CaseStory.of(1, place, firms, CREW, 100_000 + place);
    }
}

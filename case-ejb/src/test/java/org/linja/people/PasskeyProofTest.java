package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linja.people.PasskeyProof.Verdict;

class PasskeyProofTest {
    private static final String URL = "https://desk.example:8443";
    private static final String HOUSE = "desk.example";
    private static final long PIA = 17;
    private static final Instant FRI_16_30 = Instant.parse("2026-11-27T14:30:00Z");
    private static final PendingPasskey ASKED =
            asked("cXVlc3Rpb24gb25lIG9mIHRoZSBkYXksIDMyIGJ5dGVz");
    private static final PendingPasskey LATER =
            asked("cXVlc3Rpb24gdHdvIG9mIHRoZSBkYXksIDMyIGJ5dGVz");

    private final ADevice device = new ADevice(PasskeyProof.handle(PIA));
    private final PasskeyProof proof = at(URL);

    @Test
    void what_a_device_made_it_answers_with() {
        KnownPasskey known = known(0);
        assertThat(verdict(known, shows(LATER, URL, HOUSE, ADevice.PROVED, 1)))
                .isEqualTo(new Verdict.Right(1));
        assertThat(verdict(known, shows(LATER, URL, HOUSE, ADevice.PROVED, 0)))
                .as("a device that does not count")
                .isEqualTo(new Verdict.Right(0));
    }

    @Test
    void an_answer_to_another_question_is_worthless() {
        String answer = shows(ASKED, URL, HOUSE, ADevice.PROVED, 1);
        assertThat(verdict(known(0), answer)).isInstanceOf(Verdict.Worthless.class);
    }

    @Test
    void an_answer_from_another_page_or_for_another_house_is_worthless() {
        for (String page :
                new String[] {
                    "https://evil.example",
                    "http://desk.example:8443",
                    "https://desk.example",
                    "https://desk.example.evil.example:8443"
                }) {
            assertThat(verdict(known(0), shows(LATER, page, HOUSE, ADevice.PROVED, 1)))
                    .as(page)
                    .isInstanceOf(Verdict.Worthless.class);
        }
        assertThat(verdict(known(0), shows(LATER, URL, "evil.example", ADevice.PROVED, 1)))
                .isInstanceOf(Verdict.Worthless.class);
    }

    @Test
    void a_device_that_was_touched_and_proved_nobody_is_worthless() {
        assertThat(verdict(known(0), shows(LATER, URL, HOUSE, ADevice.TOUCHED_ONLY, 1)))
                .isInstanceOf(Verdict.Worthless.class);
        assertThat(made(device.makes(ASKED.challenge(), URL, HOUSE, ADevice.TOUCHED_ONLY)))
                .isEmpty();
    }

    @Test
    void a_count_that_stands_still_or_goes_back_is_a_copys() {
        KnownPasskey known = known(7);
        for (int count : new int[] {7, 6, 0}) {
            assertThat(verdict(known, shows(LATER, URL, HOUSE, ADevice.PROVED, count)))
                    .as("count %d", count)
                    .isInstanceOf(Verdict.Copied.class);
        }
        assertThat(verdict(known, shows(LATER, URL, HOUSE, ADevice.PROVED, 8)))
                .isEqualTo(new Verdict.Right(8));
    }

    @Test
    void another_devices_signature_and_another_persons_handle_are_worthless() {
        KnownPasskey known = known(0);
        ADevice other = new ADevice(PasskeyProof.handle(PIA));
        String theirs = other.shows(LATER.challenge(), URL, HOUSE, ADevice.PROVED, 1);
        String ours = shows(LATER, URL, HOUSE, ADevice.PROVED, 1);
        String swapped =
                ours.substring(0, ours.indexOf('.')) + theirs.substring(theirs.indexOf('.'));
        assertThat(verdict(known, swapped)).isInstanceOf(Verdict.Worthless.class);
        String unnamed = ours.substring(0, ours.lastIndexOf('.') + 1);
        assertThat(verdict(known, unnamed)).isInstanceOf(Verdict.Worthless.class);
    }

    @Test
    void what_is_made_for_another_question_page_or_house_is_not_taken() {
        int proved = ADevice.PROVED;
        assertThat(made(device.makes(ASKED.challenge(), URL, HOUSE, proved))).isPresent();
        assertThat(made(device.makes(LATER.challenge(), URL, HOUSE, proved))).isEmpty();
        assertThat(made(device.makes(ASKED.challenge(), "https://evil.example", HOUSE, proved)))
                .isEmpty();
        assertThat(made(device.makes(ASKED.challenge(), URL, "evil.example", proved))).isEmpty();
    }

    @Test
    void words_that_no_device_says_are_no_answer() {
        for (String words :
                new String[] {
                    "", ".", "a.b", "!.!", "e30.e30", "e30.oA", "bnVsbA.oA", "e30.o2NmbXQ"
                }) {
            assertThat(made(words)).as(words).isEmpty();
        }
        for (String words : new String[] {"....", "AAAA.e30.AAAA.AAAA." + handle(), "a.b.c.d"}) {
            assertThat(
                            PasskeyAnswer.of(words, PasskeyProof.PARTS_SHOWN)
                                    .map(given -> proof.shown(LATER, known(0), given))
                                    .filter(verdict -> !(verdict instanceof Verdict.Worthless)))
                    .as(words)
                    .isEmpty();
        }
    }

    @Test
    void a_question_is_over_after_five_minutes() {
        assertThat(ASKED.isOver(FRI_16_30.plusSeconds(299))).isFalse();
        assertThat(ASKED.isOver(FRI_16_30.plusSeconds(300))).isTrue();
    }

    @Test
    void a_house_that_is_reached_in_the_clear_has_no_passkeys() {
        assertThat(proof.isPossible()).isTrue();
        assertThat(at("http://desk.example").isPossible()).isFalse();
    }

    @Test
    void what_a_device_knows_a_person_by_names_nobody_and_is_always_the_same() {
        assertThat(PasskeyProof.handle(PIA)).hasSize(32).isEqualTo(PasskeyProof.handle(PIA));
        assertThat(PasskeyProof.handle(PIA)).isNotEqualTo(PasskeyProof.handle(PIA + 1));
    }

    private Optional<NewPasskey> made(String answer) {
        return PasskeyAnswer.of(answer, PasskeyProof.PARTS_MADE)
                .flatMap(given -> proof.made(ASKED, given));
    }

    private KnownPasskey known(long count) {
        NewPasskey made =
                made(device.makes(ASKED.challenge(), URL, HOUSE, ADevice.PROVED)).orElseThrow();
        return new KnownPasskey(
                1, PIA, null, "pia", "Pia's", made.attested(), made.backupEligible(), count);
    }

    private String shows(PendingPasskey asked, String page, String house, int flags, int count) {
        return device.shows(asked.challenge(), page, house, flags, count);
    }

    private Verdict verdict(KnownPasskey known, String answer) {
        return proof.shown(
                LATER, known, PasskeyAnswer.of(answer, PasskeyProof.PARTS_SHOWN).orElseThrow());
    }

    private static String handle() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(PasskeyProof.handle(PIA));
    }

    private static PendingPasskey asked(String challenge) {
        return new PendingPasskey(challenge, FRI_16_30);
    }

    private static PasskeyProof at(String url) {
        PasskeyProof proof = new PasskeyProof();
        proof.take(url);
        return proof;
    }
}

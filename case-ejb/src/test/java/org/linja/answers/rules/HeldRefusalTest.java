package org.linja.answers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldRefusalTest {
    @Test
    void another_person_with_the_right_lets_out_what_they_read() {
        assertThat(HeldRefusal.ofRelease(facts(1, 2, 3, true, true))).isEmpty();
        assertThat(HeldRefusal.ofSendingBack(facts(1, 2, 3, true, true))).isEmpty();
    }

    @Test
    void nobody_reads_their_own_whatever_rights_they_have() {
        assertThat(HeldRefusal.ofRelease(facts(2, 2, 3, true, true)))
                .contains(HeldRefusal.SAME_PERSON);
        assertThat(HeldRefusal.ofSendingBack(facts(2, 2, 3, true, true)))
                .contains(HeldRefusal.SAME_PERSON);
    }

    @Test
    void an_earlier_writing_that_was_read_is_not_the_one_that_would_go_out() {
        assertThat(HeldRefusal.ofRelease(facts(1, 2, 2, true, true)))
                .contains(HeldRefusal.REWRITTEN);
        assertThat(HeldRefusal.ofSendingBack(facts(1, 2, 2, true, true)))
                .contains(HeldRefusal.REWRITTEN);
    }

    @Test
    void a_right_that_was_withdrawn_in_between_lets_nothing_out() {
        assertThat(HeldRefusal.ofRelease(facts(1, 2, 3, true, false)))
                .contains(HeldRefusal.NO_RIGHT);
        assertThat(HeldRefusal.ofRelease(facts(1, 2, 3, false, true)))
                .contains(HeldRefusal.WRITER_LEFT);
        assertThat(HeldRefusal.ofSendingBack(facts(1, 2, 3, false, true)))
                .as("it can still be given back, and given up")
                .isEmpty();
    }

    private static HeldRefusal.Facts facts(
            long writer, long reader, int read, boolean writerAnswers, boolean readerReleases) {
        return new HeldRefusal.Facts(writer == reader, 3, read, writerAnswers, readerReleases);
    }
}

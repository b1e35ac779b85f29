package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void what_somebody_wrote_is_no_tag_and_ends_no_attribute() {
        assertThat(Markup.escaped("<b id=\"x\">")).isEqualTo("&lt;b id=&quot;x&quot;&gt;");
    }

    @Test
    void what_looks_escaped_is_shown_as_it_was_written() {
        assertThat(Markup.escaped("R&D &lt;")).isEqualTo("R&amp;D &amp;lt;");
    }
}

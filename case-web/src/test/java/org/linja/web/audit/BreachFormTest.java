package org.linja.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreachFormTest {

    @Test
    void the_way_back_keeps_the_filter_and_the_place_in_the_list() {
        BreachForm form = new BreachForm();
        form.setSeverity("critical");
        form.setDoubted(true);
        form.setAfter("ACME.100033.resolve");
        String back = URLDecoder.decode(form.getBack(), StandardCharsets.UTF_8);
        assertThat(BreachForm.back(back))
                .isEqualTo("&severity=critical&doubted=true&after=ACME.100033.resolve");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "&number=8",
                "&severity=a b",
                "#top",
                "\" onclick=\"",
                "&severity=critical&x=1"
            })
    void a_crafted_way_back_leads_to_the_whole_list(@Nullable String crafted) {
        assertThat(BreachForm.back(crafted)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "100033", "ACME.100033", "acme.1.resolve", "ACME.1.resolve.more"})
    void a_place_that_no_list_has_is_its_beginning(String crafted) {
        BreachForm form = new BreachForm();
        form.setAfter(crafted);
        assertThat(form.getAfter()).isNull();
    }
}

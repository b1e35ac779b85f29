package org.linja.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a page of this very application is ever gone back to. */
class CameFromTest {
    private static final String HOST = "desk.example:8080";

    @Test
    void a_page_is_found_again_with_the_case_it_showed() {
        assertThat(
                        CameFrom.page(
                                "http://desk.example:8080/cases/case.xhtml?number=L-100010",
                                HOST,
                                ""))
                .contains("/cases/case.xhtml?number=L-100010");
        assertThat(CameFrom.page("http://desk.example:8080/linja/index.xhtml", HOST, "/linja"))
                .contains("/index.xhtml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example/cases/case.xhtml",
                "http://desk.example:8080@elsewhere.example/case.xhtml",
                "http://desk.example:8080//elsewhere.example/case.xhtml",
                "http://desk.example:8080/api/v1/cases",
                "javascript:alert(1)//.xhtml",
                "http://desk.example:8080/cases/case.xhtml?number=L 1",
                "not an address"
            })
    void another_site_or_a_crafted_address_is_nowhere(String referer) {
        assertThat(CameFrom.page(referer, HOST, "")).isEmpty();
    }

    @Test
    void a_browser_that_says_nothing_comes_from_nowhere() {
        assertThat(CameFrom.page(null, HOST, "")).isEmpty();
    }
}

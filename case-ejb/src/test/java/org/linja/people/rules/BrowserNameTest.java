package org.linja.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0"
                        + " | Firefox, Windows",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0"
                        + " Safari/537.36 | Chrome, Linux",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/129.0 Safari/537.36 Edg/129.0"
                        + " | Edge, Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148"
                        + " Safari/604.1 | Safari, iPhone",
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/129.0 Mobile Safari/537.36"
                        + " | Chrome, Android",
                "Java-http-client/17.0.15 | ''",
                "<script>alert(1)</script> | ''"
            })
    void a_browser_is_called_by_its_make_and_its_system(String header, String name) {
        assertThat(BrowserName.of(header)).isEqualTo(name);
    }
}

package org.linja.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrPictureTest {
    private static final String ADDRESS =
            "otpauth://totp/Linja:pia?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Linja";

    @Test
    void it_has_its_three_marks_and_room_around_them() {
        QrPicture picture = QrPicture.of(ADDRESS);
        int near = QrPicture.QUIET;
        int far = picture.side() - QrPicture.QUIET - 7;
        assertThat(picture.path())
                .contains("M" + near + " " + near + "h")
                .contains("M" + far + " " + near + "h")
                .contains("M" + near + " " + far + "h")
                .doesNotContain("M" + (near - 1) + " ")
                .doesNotContain("M" + (picture.side() - QrPicture.QUIET) + " ");
    }

    @Test
    void it_is_drawn_and_says_nothing_in_words() {
        assertThat(QrPicture.of(ADDRESS).path()).matches("(M\\d+ \\d+h1v1h-1z)+");
    }
}

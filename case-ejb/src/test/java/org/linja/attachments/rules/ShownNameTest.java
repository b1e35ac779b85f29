package org.linja.attachments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a sender calls a file, it is shown under a name that can do no harm. */
class ShownNameTest {
    @ParameterizedTest
    @CsvSource({
        "screen.png, PNG, screen.png",
        "../../etc/passwd, TEXT, passwd.txt",
        "..\\..\\windows\\win.ini, TEXT, win.ini",
        "/, TEXT, file.txt",
        "..., PNG, file.png",
        "photo.PNG, PNG, photo.png",
        "invoice.exe, PDF, invoice.exe.pdf",
        "notes.pdf, TEXT, notes.pdf.txt",
        "con, TEXT, _con.txt",
        "NUL.txt, TEXT, _NUL.txt",
        "com1.tar.zip, ZIP, _com1.tar.zip",
        "console.log, TEXT, console.log",
        "a<b>c:d|e?f*g.log, TEXT, a_b_c_d_e_f_g.log",
        "таблица весов.xlsx, SHEET, таблица весов.xlsx",
        "näyttökuva.jpeg, JPEG, näyttökuva.jpeg"
    })
    void a_name_is_cleaned_and_ends_as_its_kind_does(String sent, FileKind kind, String shown) {
        assertThat(ShownName.of(sent, kind)).isEqualTo(shown);
    }

    @Test
    void what_turns_words_around_or_hides_in_them_is_left_out() {
        assertThat(ShownName.of("in\u202Egnp.exe\u0000\u200B.png", FileKind.PNG))
                .isEqualTo("ingnp.exe.png");
        assertThat(ShownName.of("line\r\nbreak\u2028.txt", FileKind.TEXT))
                .isEqualTo("linebreak.txt");
        assertThat(ShownName.of("half\uD83D.txt", FileKind.TEXT)).isEqualTo("half.txt");
    }

    @Test
    void a_name_of_four_thousand_letters_keeps_its_ending() {
        String shown = ShownName.of("я".repeat(4_096) + ".pdf", FileKind.PDF);
        assertThat(shown).hasSize(ShownName.LONGEST).endsWith("я.pdf");
        assertThat(ShownName.of("😀".repeat(500), FileKind.ZIP).codePoints().count())
                .isEqualTo(ShownName.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.jsp",
                "a.XHTML",
                "a.svg",
                "x.pht",
                "x.html ",
                "x.hta.",
                "a.js\u200B",
                "dir/a.exe"
            })
    void what_a_system_or_server_would_run_is_known_by_its_ending(String sent) {
        assertThat(ShownName.isRun(sent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsp.txt", "html", "server.log", "jsp", ".svg"})
    void what_only_sounds_like_it_is_not(String sent) {
        assertThat(ShownName.isRun(sent)).isFalse();
    }
}

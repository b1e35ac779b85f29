package org.linja.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingFileTest {
    private static final String SETTING = "linja.some.file";

    @Test
    void what_is_named_is_read_and_text_stands_without_space_around_it(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), " käse \n");
        Optional<String> named = Optional.of(file.toString());
        assertThat(SettingFile.text(SETTING, named)).contains("käse");
        assertThat(SettingFile.bytes(SETTING, named)).contains(Files.readAllBytes(file));
    }

    @Test
    void nothing_named_is_nothing_read() {
        assertThat(SettingFile.text(SETTING, Optional.empty())).isEmpty();
        assertThat(SettingFile.bytes(SETTING, Optional.of(" "))).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_said_by_its_setting(@TempDir Path folder) throws IOException {
        Optional<String> missing = Optional.of(folder.resolve("none").toString());
        assertThatThrownBy(() -> SettingFile.text(SETTING, missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(SETTING);
        Path noText = Files.write(folder.resolve("noText"), new byte[] {(byte) 0xff});
        assertThatThrownBy(() -> SettingFile.text(SETTING, Optional.of(noText.toString())))
                .hasMessageContaining(SETTING);
    }
}

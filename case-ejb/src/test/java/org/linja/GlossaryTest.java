package org.linja;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary leads to the code: whoever follows it must arrive. */
class GlossaryTest {
    private static final Path CHECKOUT = Path.of("..");
    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)+[A-Z][A-Za-z0-9]*)");
    private static final String ROOT = "org/linja/";

    @Test
    void every_class_that_the_glossary_names_is_there() throws IOException {
        Set<String> known = classes();
        List<String> named =
                CLASS.matcher(Files.readString(CHECKOUT.resolve("ops/docs/GLOSSARY.md")))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named).filteredOn(name -> !known.contains(name)).isEmpty();
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> modules = Files.list(CHECKOUT)) {
            return Stream.concat(modules, Stream.of(CHECKOUT.resolve("ops/tool")))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(GlossaryTest::sources)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder.resolve(ROOT))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(file -> folder.resolve(ROOT).relativize(file).toString())
                    .map(file -> file.replace('\\', '/').replace('/', '.'))
                    .map(file -> file.substring(0, file.length() - ".java".length()))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

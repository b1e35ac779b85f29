package org.linja.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linja.ops.testing.TestHouse;

/** The table of who may do what that people agreed on (ops/docs/role-matrix.md). */
public final class RoleMatrix {
    private RoleMatrix() {}

    /** For each page, such as /portal/case.xhtml, whether each role may open it. */
    public static Map<String, Map<String, Boolean>> pages() {
        Map<String, Map<String, Boolean>> pages = new TreeMap<>();
        List<String> roles = new ArrayList<>();
        for (String line : lines()) {
            String[] cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            if (line.startsWith("| What |")) {
                roles.addAll(Arrays.asList(cells).subList(2, cells.length - 1));
            } else if (line.startsWith("| `page /")) {
                Map<String, Boolean> may = new TreeMap<>();
                for (int i = 0; i < roles.size(); i++) {
                    may.put(roles.get(i), cells[i + 2].equals("x"));
                }
                pages.put(cells[1].replaceAll("`(?:page )?", ""), may);
            }
        }
        return pages;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(
                    TestHouse.current().settings().checkout().resolve("ops/docs/role-matrix.md"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

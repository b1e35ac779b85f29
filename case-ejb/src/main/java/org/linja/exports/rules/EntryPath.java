package org.linja.exports.rules;

import java.util.Locale;

/** Where things lie in an export: names that every system can unpack and that meet nowhere. */
public final class EntryPath {
    private static final int LONGEST = 120;

    private EntryPath() {}

    /** What belongs to a case. */
    public static String ofCase(String number, String file) {
        return "cases/" + number + '/' + file;
    }

    /** A file of a case: counted, so that two of one name are two. */
    public static String ofFile(String number, int which, String name) {
        String plain =
                name.codePoints()
                        .map(EntryPath::plain)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        String cut = plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
        return "cases/%s/files/%03d-%s"
                .formatted(number, which, cut.startsWith(".") ? '_' + cut : cut);
    }

    private static int plain(int c) {
        boolean letter = Character.isLetterOrDigit(c) && c < 0x1_0000;
        boolean kept = letter || c == '.' || c == '-' || c == '_';
        return kept ? c : '_';
    }

    /** A list of one kind. */
    public static String list(String name) {
        return name.toLowerCase(Locale.ROOT) + ".json";
    }
}

package org.linja.attachments.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.linja.platform.rules.CodePoints;

/**
 * The name under which a file is shown and handed out, made from what its sender called it. It
 * never names a place: files are kept under numbers of the house's own.
 */
public final class ShownName {
    public static final int LONGEST = 120;

    private static final String NAMELESS = "file";

    // What an operating system or a server would run, whatever is in it.
    private static final Set<String> RUN =
            Set.of(
                    "ade", "apk", "app", "asp", "aspx", "bash", "bat", "cgi", "chm", "cmd", "com",
                    "cpl", "dll", "docm", "exe", "hta", "htm", "html", "iso", "jar", "js", "jse",
                    "jsp", "jspf", "jspx", "lnk", "mht", "mhtml", "mjs", "msc", "msi", "php", "pht",
                    "phtml", "pif", "pl", "pptm", "ps1", "py", "reg", "scr", "sh", "shtml", "svg",
                    "svgz", "url", "vb", "vbe", "vbs", "war", "wsf", "wsh", "xht", "xhtml", "xlsm",
                    "xsl", "xslt");
    // Of devices, on one system or another, whatever stands behind the dot.
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|clock\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");
    private static final Pattern NOT_FOR_NAMES = Pattern.compile("[<>:\"|?*%;]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ShownName() {}

    /** Whether a file of this name would be run somewhere. */
    public static boolean isRun(String sent) {
        return RUN.contains(endingOf(cleaned(sent)));
    }

    /** The name for a file of this kind; its ending is always one of the kind's own. */
    public static String of(String sent, FileKind kind) {
        String name = cleaned(sent);
        String ending = endingOf(name);
        if (!kind.mayEndIn(ending)) {
            ending = kind.ending();
            name = name + '.' + ending;
        }
        String stem = name.substring(0, name.length() - ending.length() - 1);
        if (DEVICE.matcher(name).matches()) {
            stem = "_" + stem;
        }
        return shortened(stem, LONGEST - ending.length() - 1) + '.' + ending;
    }

    private static String cleaned(String sent) {
        String one = Normalizer.normalize(sent, Normalizer.Form.NFC);
        String last = one.substring(Math.max(one.lastIndexOf('/'), one.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        last.codePoints().filter(CodePoints::isDrawn).forEach(shown::appendCodePoint);
        String plain = NOT_FOR_NAMES.matcher(shown).replaceAll("_");
        String trimmed = trimmed(SPACES.matcher(plain).replaceAll(" "));
        return trimmed.isEmpty() ? NAMELESS : trimmed;
    }

    private static String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isDotOrSpace(name.charAt(from))) {
            from++;
        }
        while (to > from && isDotOrSpace(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isDotOrSpace(char c) {
        return c == '.' || c == ' ';
    }

    private static String endingOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text, int longest) {
        int points = text.codePointCount(0, text.length());
        return points <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}

package org.linja.attachments.rules;

/** The kinds of files the house takes; whatever is none of them is refused. */
public enum FileKind {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jfif"),
    GIF("image/gif", "gif"),
    PDF("application/pdf", "pdf"),
    TEXT(
            "text/plain",
            "txt",
            "log",
            "csv",
            "tsv",
            "json",
            "xml",
            "md",
            "eml",
            "conf",
            "cfg",
            "ini",
            "properties",
            "yaml",
            "yml",
            "toml",
            "out",
            "err",
            "trc",
            "sql",
            "diff",
            "patch"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    SHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OPEN_TEXT("application/vnd.oasis.opendocument.text", "odt"),
    OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    OPEN_SLIDES("application/vnd.oasis.opendocument.presentation", "odp"),
    ZIP("application/zip", "zip");

    private final String mediaType;
    // One after the other, a blank around each: an array could be changed.
    private final String endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = " " + String.join(" ", endings) + " ";
    }

    /** As which it is handed out, whatever its sender called it. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a file of this kind may end in {@code .ending}, in small letters. */
    public boolean mayEndIn(String ending) {
        return !ending.isEmpty() && endings.contains(" " + ending + " ");
    }

    /** How a file of this kind ends that its sender called otherwise. */
    public String ending() {
        return endings.substring(1, endings.indexOf(' ', 1));
    }
}

package org.linja.attachments;

import java.util.Map;

/** What the journal keeps of a file besides its name, which is personal and can be erased. */
final class FileData {
    private FileData() {}

    static Map<String, String> of(AttachmentRow file) {
        return Map.of(
                "fileBytes", String.valueOf(file.bytes()),
                "fileType", file.mediaType(),
                "sha256", file.sha256());
    }
}

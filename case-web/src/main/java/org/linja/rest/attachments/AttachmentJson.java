package org.linja.rest.attachments;

import jakarta.json.JsonObjectBuilder;
import org.linja.attachments.AttachmentRow;
import org.linja.rest.kit.Jsons;

/** Files of cases as the API writes them. */
public final class AttachmentJson {
    private AttachmentJson() {}

    /** A file without its content. */
    public static JsonObjectBuilder row(AttachmentRow file) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("key", file.key())
                        .add("name", file.name())
                        .add("mediaType", file.mediaType())
                        .add("bytes", file.bytes())
                        .add("sha256", file.sha256())
                        .add("internal", file.internal())
                        .add("broughtAt", file.broughtAt().toString());
        return Jsons.put(json, "broughtBy", file.broughtBy());
    }
}

package org.linja.rest.documents;

import jakarta.json.JsonObjectBuilder;
import org.linja.documents.CaseDocument;
import org.linja.rest.kit.Jsons;

/** Documents of cases as the API writes them. */
final class DocumentJson {
    private DocumentJson() {}

    static JsonObjectBuilder row(CaseDocument document) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("id", document.id())
                        .add("number", document.number())
                        .add("kind", document.kind().slug())
                        .add("language", document.language());
        Jsons.put(json, "procedure", document.procedure());
        json.add("internal", document.internal()).add("issuedAt", document.issuedAt().toString());
        Jsons.put(json, "issuedBy", document.issuedBy());
        json.add("file", document.file())
                .add("bytes", document.bytes())
                .add("sha256", document.sha256())
                .add("paperSha256", document.paperSha256());
        Jsons.put(json, "signature", document.signature());
        Jsons.put(json, "publicKey", document.publicKey());
        return Jsons.put(json, "certificateSha256", document.certificate());
    }
}

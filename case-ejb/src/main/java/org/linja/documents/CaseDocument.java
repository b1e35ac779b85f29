package org.linja.documents;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.documents.rules.DocumentKind;

/**
 * A document of a case as lists show it.
 *
 * @param number as it stands on it
 * @param procedure number of the procedure it tells of; null for the case as a whole
 * @param internal between colleagues: the customer never sees it
 * @param issuedBy null for whoever is not known any more
 * @param file key of the file that it is
 * @param paperSha256 of the paper before anything was signed, by which it is known when it is
 *     printed again
 * @param sha256 of the file, which is what is signed
 * @param signature Ed25519, in base64; null where the house had no key
 * @param publicKey by which the signature is checked, X.509 in base64
 * @param certificate SHA-256 of the certificate whose signature stands in the file itself; null
 *     where the house had none
 */
public record CaseDocument(
        long id,
        String number,
        DocumentKind kind,
        String language,
        @Nullable Long procedure,
        boolean internal,
        Instant issuedAt,
        @Nullable String issuedBy,
        String file,
        long bytes,
        String paperSha256,
        String sha256,
        @Nullable String signature,
        @Nullable String publicKey,
        @Nullable String certificate)
        implements Serializable {
    /** Whether a signature stands beside it. */
    public boolean isSigned() {
        return signature != null;
    }
}

package org.linja.documents;

import org.jspecify.annotations.Nullable;

/**
 * A paper as it is kept, with what stands for it.
 *
 * @param signature Ed25519 over the bytes, in base64; null where the house has no key
 * @param publicKey by which that is checked, in base64
 * @param certificate SHA-256 of the certificate whose signature is in the bytes; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // made, kept, and never compared
record SealedPaper(
        byte[] bytes,
        @Nullable String signature,
        @Nullable String publicKey,
        @Nullable String certificate) {}

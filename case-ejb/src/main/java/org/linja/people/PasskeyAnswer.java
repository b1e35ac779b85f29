package org.linja.people;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What a device answered, as a page brings it: parts in base64url, with dots between them. */
record PasskeyAnswer(List<byte[]> parts) {
    private static final int LONGEST = 16_000;

    /** The answer, if it is of so many parts and each is written as it has to be. */
    static Optional<PasskeyAnswer> of(String text, int count) {
        String[] written = text.split("\\.", -1);
        if (text.length() > LONGEST || written.length != count) {
            return Optional.empty();
        }
        List<byte[]> parts = new ArrayList<>();
        for (String part : written) {
            if (!part.matches("[A-Za-z0-9_-]*") || part.length() % 4 == 1) {
                return Optional.empty();
            }
            parts.add(Base64.getUrlDecoder().decode(part));
        }
        return Optional.of(new PasskeyAnswer(List.copyOf(parts)));
    }

    byte[] part(int nth) {
        return parts.get(nth);
    }
}

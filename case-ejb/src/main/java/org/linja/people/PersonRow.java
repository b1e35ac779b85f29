package org.linja.people;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as administrators see them. */
public record PersonRow(
        long id,
        long version,
        String login,
        String name,
        String email,
        String language,
        String zone,
        @Nullable String customer,
        List<String> roles,
        boolean enabled)
        implements Serializable {}

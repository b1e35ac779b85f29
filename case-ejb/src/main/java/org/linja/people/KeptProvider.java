package org.linja.people;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer's people sign in, with what its provider has to be told.
 *
 * @param provider null where they sign in here
 * @param returnAddress where the provider sends people back
 * @param secretFile the file in which the operator lays the client's secret, below the house
 * @param secretThere whether there is one; without it the client is a public one
 */
public record KeptProvider(
        @Nullable SignInProvider provider,
        String returnAddress,
        String secretFile,
        boolean secretThere)
        implements Serializable {}

package org.linja.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Whether messages leave the house.
 *
 * @param brokerUp false while the broker refuses or does not answer
 * @param reason what the broker said last, null while it is up; never personal data
 */
public record RelayState(boolean brokerUp, @Nullable String reason) {}

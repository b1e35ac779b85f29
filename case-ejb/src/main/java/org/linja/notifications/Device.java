package org.linja.notifications;

import java.io.Serializable;
import java.time.Instant;

/**
 * A browser or telephone on which a person is shown alerts.
 *
 * @param name as the person calls it
 * @param endpoint address at its push service; whoever knows it may write to the device
 */
public record Device(long id, String name, String endpoint, Instant addedAt)
        implements Serializable {}

package org.linja.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.outbox.ParkedEvent;

/**
 * Parked messages, newest first.
 *
 * @param next pass it as {@code after} to go on; null at the end
 */
public record ParkedList(List<ParkedEvent> items, @Nullable Long next) {}

package org.linja.platform.jobs;

import org.jspecify.annotations.Nullable;

/**
 * A run that this server has just taken.
 *
 * @param start how often the run was taken, this time included; what is written under an older
 *     start is refused
 * @param idleStarts how many starts in a row got nowhere
 * @param deadExecution the batch runtime's execution that the start before left behind
 */
public record JobClaim(int start, int idleStarts, @Nullable Long deadExecution) {}

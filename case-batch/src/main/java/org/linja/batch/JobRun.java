package org.linja.batch;

/**
 * One opinion, import, document, following, export or batch that a job works on.
 *
 * @param number the number people know it by
 */
public record JobRun(NightJob job, long number) {}

package org.linja.batch;

/**
 * One start of a run by this server: what it writes counts only while no later start has taken the
 * run.
 *
 * @param start how often the run had been started, this time included
 */
public record JobStart(JobRun run, int start) {}

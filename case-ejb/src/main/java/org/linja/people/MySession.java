package org.linja.people;

import java.io.Serializable;
import java.time.Instant;

/**
 * One place where a person is signed in.
 *
 * @param browser its make and system in words; empty where it does not say
 * @param network the range that its address belongs to
 */
public record MySession(long id, Instant begunAt, Instant usedAt, String browser, String network)
        implements Serializable {}

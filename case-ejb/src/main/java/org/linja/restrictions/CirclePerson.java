package org.linja.restrictions;

import java.io.Serializable;

/**
 * Somebody who may read what is restricted.
 *
 * @param restriction number of what it is; 0 for whoever is only about to be named
 */
public record CirclePerson(long restriction, long id, String login, String name)
        implements Serializable {}

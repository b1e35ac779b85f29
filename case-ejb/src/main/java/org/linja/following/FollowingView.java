package org.linja.following;

import java.io.Serializable;
import java.util.List;

/**
 * One run with the cases that it could not move.
 *
 * @param left the first of them, at most a hundred
 * @param mayOrderAgain whether it has failed and whoever looks may order it again
 * @param maySign whether it waits for a second person and whoever looks may be that one
 * @param mayRefuse whether whoever looks may leave running cases on what they have
 */
public record FollowingView(
        FollowingRow following,
        List<LeftCase> left,
        boolean mayOrderAgain,
        boolean maySign,
        boolean mayRefuse)
        implements Serializable {}

package org.linja.following;

import java.io.Serializable;
import java.util.List;

/**
 * One run with the cases that it could not move.
 *
 * @param left the first of them, at most a hundred
 * @param mayOrderAgain whether it has failed and whoever looks may order it again
 */
public record FollowingView(FollowingRow following, List<LeftCase> left, boolean mayOrderAgain)
        implements Serializable {}

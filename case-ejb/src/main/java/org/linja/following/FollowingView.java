package org.linja.following;

import java.io.Serializable;
import java.util.List;

/**
 * One run with the cases that it could not move.
 *
 * @param left the first of them, at most a hundred
 */
public record FollowingView(FollowingRow following, List<LeftCase> left) implements Serializable {}

package org.linja.following;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of runs, newest first.
 *
 * @param next where the page after this one begins, null if this is the last
 */
public record FollowingList(List<FollowingRow> items, @Nullable Long next)
        implements Serializable {}

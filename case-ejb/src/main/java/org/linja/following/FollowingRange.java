package org.linja.following;

/** Cases behind {@code movedUntil}, up to {@code untilCase}, have not followed yet. */
record FollowingRange(long movedUntil, long untilCase) {}

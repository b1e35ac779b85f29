package org.linja.following;

import java.time.Instant;

/**
 * What running cases follow.
 *
 * @param kind contract or calendar
 * @param code of the contract or calendar
 * @param orderedAt when the version had come into force
 */
record FollowingSubject(String kind, long versionId, String code, int version, Instant orderedAt) {
    static final String CONTRACT = "contract";
    static final String CALENDAR = "calendar";

    boolean isContract() {
        return kind.equals(CONTRACT);
    }
}

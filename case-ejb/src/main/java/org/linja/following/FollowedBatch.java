package org.linja.following;

import java.util.Map;
import org.linja.following.rules.LeftReason;

/**
 * What became of some cases in one transaction.
 *
 * @param left cases that could not be moved, by their numbers
 */
record FollowedBatch(int seen, int casesMoved, int clocksMoved, Map<Long, LeftReason> left) {}

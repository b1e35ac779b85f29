package org.linja.imports;

/**
 * What became of the cases of a file.
 *
 * @param taken now cases of ours
 * @param unchanged taken by an earlier run from the very same rows
 * @param rejected not one row could be taken, or a case of that reference with other rows is here
 */
public record CaseCounts(long taken, long unchanged, long rejected) {}

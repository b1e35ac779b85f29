package org.linja.imports;

import java.util.List;

/**
 * One import with its rejected rows counted.
 *
 * @param rejected rows that could not be taken by reason, most frequent first
 * @param remarks cases that were taken though something about them is odd, by oddity
 */
public record ImportView(ImportRow run, List<ReasonCount> rejected, List<ReasonCount> remarks) {}

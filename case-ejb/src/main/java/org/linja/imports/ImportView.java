package org.linja.imports;

import java.util.List;

/**
 * One import with its rejected rows counted.
 *
 * @param rejected by reason, most frequent first
 */
public record ImportView(ImportRow run, List<ReasonCount> rejected) {}

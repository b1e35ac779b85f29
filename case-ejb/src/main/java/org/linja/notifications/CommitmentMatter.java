package org.linja.notifications;

import org.jspecify.annotations.Nullable;
import org.linja.commitments.rules.CommitmentKind;

/**
 * What a commitment is about.
 *
 * @param subject of its case
 * @param words what exactly was said; may be empty
 * @param owner name of whoever answers for it; null for nobody
 */
record CommitmentMatter(
        CommitmentKind kind, String subject, String words, @Nullable String owner) {}

/** Refusals as the caller hears them: a slug, a status and words in three languages. */
@NullMarked
package org.linja.platform.problem;

import org.jspecify.annotations.NullMarked;

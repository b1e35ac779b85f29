/** The words that rooms keep in three languages, for letters and papers. */
@NullMarked
package org.linja.platform.words;

import org.jspecify.annotations.NullMarked;

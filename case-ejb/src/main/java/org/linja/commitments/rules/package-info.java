/** What may become of a commitment, and when it wants attention. */
@NullMarked
package org.linja.commitments.rules;

import org.jspecify.annotations.NullMarked;

/** What a person of the house has told customers, over all cases. */
@NullMarked
package org.linja.web.commitments;

import org.jspecify.annotations.NullMarked;

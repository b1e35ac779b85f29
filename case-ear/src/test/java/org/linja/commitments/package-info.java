/** What customers were told, in the real house. */
@NullMarked
package org.linja.commitments;

import org.jspecify.annotations.NullMarked;

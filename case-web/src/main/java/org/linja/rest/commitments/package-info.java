/** What customers were told, over HTTP. */
@NullMarked
package org.linja.rest.commitments;

import org.jspecify.annotations.NullMarked;

/** The job in which running cases follow a version that came into force. */
@NullMarked
package org.linja.batch.following;

import org.jspecify.annotations.NullMarked;

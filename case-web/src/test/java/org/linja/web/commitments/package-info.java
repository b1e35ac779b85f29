/** What somebody answers for, tested without a server. */
@NullMarked
package org.linja.web.commitments;

import org.jspecify.annotations.NullMarked;

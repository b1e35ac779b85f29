/** What the house refuses before it does anything: what comes too often or is too large. */
@NullMarked
package org.linja.web.bounds;

import org.jspecify.annotations.NullMarked;

/** Files that people add to cases: taken in within limits, looked into, kept, and handed out. */
@NullMarked
package org.linja.attachments;

import org.jspecify.annotations.NullMarked;

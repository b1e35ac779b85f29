/** Files of cases at the pages: the door they come and go by, and the desks that list them. */
@NullMarked
package org.linja.web.attachments;

import org.jspecify.annotations.NullMarked;

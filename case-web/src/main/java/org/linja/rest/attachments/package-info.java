/** Files of cases at the API. */
@NullMarked
package org.linja.rest.attachments;

import org.jspecify.annotations.NullMarked;

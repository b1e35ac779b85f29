/** Files of cases against the whole house. */
@NullMarked
package org.linja.attachments;

import org.jspecify.annotations.NullMarked;

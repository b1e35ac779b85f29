/** The page that tells who changed what the house works by. */
@NullMarked
package org.linja.web.administration;

import org.jspecify.annotations.NullMarked;

/** The trail of administration: who changed what the house works by, when, from what to what. */
@NullMarked
package org.linja.administration;

import org.jspecify.annotations.NullMarked;

/** Whose hands a new case is put into. */
@NullMarked
package org.linja.routing.rules;

import org.jspecify.annotations.NullMarked;

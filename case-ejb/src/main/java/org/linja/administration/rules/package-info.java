/** What an act of administration is, and what it changed. */
@NullMarked
package org.linja.administration.rules;

import org.jspecify.annotations.NullMarked;

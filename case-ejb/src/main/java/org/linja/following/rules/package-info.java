/** Which clocks of a case follow, and under what, from its history alone. */
@NullMarked
package org.linja.following.rules;

import org.jspecify.annotations.NullMarked;

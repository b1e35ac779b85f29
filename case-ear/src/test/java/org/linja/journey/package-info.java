/** Stories of the whole house, told in a real browser with a moved clock. */
@NullMarked
package org.linja.journey;

import org.jspecify.annotations.NullMarked;

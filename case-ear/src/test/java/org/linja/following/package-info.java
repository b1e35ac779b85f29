/** Running cases that follow what was amended or published, and those that do not. */
@NullMarked
package org.linja.following;

import org.jspecify.annotations.NullMarked;

/** Tests of what every resource stands on. */
@NullMarked
package org.linja.rest.kit;

import org.jspecify.annotations.NullMarked;

/** The test services prove themselves. */
@NullMarked
package org.linja.ops.gateway;

import org.jspecify.annotations.NullMarked;

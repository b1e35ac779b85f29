/** Commands that speak to the running application through its public API. */
@NullMarked
package org.linja.ops.api;

import org.jspecify.annotations.NullMarked;

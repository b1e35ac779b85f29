/** How these tools speak HTTP. */
@NullMarked
package org.linja.ops.http;

import org.jspecify.annotations.NullMarked;

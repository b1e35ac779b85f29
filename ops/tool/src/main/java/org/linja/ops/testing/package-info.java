/** A private Linja for the build: free ports, stage test, a broker that may be killed. */
@NullMarked
package org.linja.ops.testing;

import org.jspecify.annotations.NullMarked;

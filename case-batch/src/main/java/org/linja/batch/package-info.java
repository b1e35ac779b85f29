/** Night work: what starts jobs, keeps them alive and tells how they ended. */
@NullMarked
package org.linja.batch;

import org.jspecify.annotations.NullMarked;

/** What every job that survives its server needs: who holds it, and an end for dead executions. */
@NullMarked
package org.linja.platform.jobs;

import org.jspecify.annotations.NullMarked;

/** The job that reads a foreign desk's log. */
@NullMarked
package org.linja.batch.incidentlog;

import org.jspecify.annotations.NullMarked;

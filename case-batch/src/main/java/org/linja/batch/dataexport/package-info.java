/** The job that gathers everything that is a customer's. */
@NullMarked
package org.linja.batch.dataexport;

import org.jspecify.annotations.NullMarked;

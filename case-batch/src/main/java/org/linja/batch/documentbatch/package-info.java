/** The job that writes a document of each of many cases. */
@NullMarked
package org.linja.batch.documentbatch;

import org.jspecify.annotations.NullMarked;

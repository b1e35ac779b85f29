/** The job that makes a document of an opinion. */
@NullMarked
package org.linja.batch.opiniondocument;

import org.jspecify.annotations.NullMarked;

/** The job that judges the cases of an opinion. */
@NullMarked
package org.linja.batch.slaaudit;

import org.jspecify.annotations.NullMarked;

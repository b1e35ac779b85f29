/** The running measures of a case against what was promised. */
@NullMarked
package org.linja.sla;

import org.jspecify.annotations.NullMarked;

/** Pages of the auditor: opinions and their figures. */
@NullMarked
package org.linja.web.audit;

import org.jspecify.annotations.NullMarked;

/** The queue and the page of a case, tested without a server. */
@NullMarked
package org.linja.web.cases;

import org.jspecify.annotations.NullMarked;

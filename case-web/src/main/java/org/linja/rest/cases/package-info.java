/** Cases at the API: lists, one case, its journal and clocks, and the acts. */
@NullMarked
package org.linja.rest.cases;

import org.jspecify.annotations.NullMarked;

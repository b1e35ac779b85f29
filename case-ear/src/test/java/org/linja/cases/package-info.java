/** Cases as those who work on them meet them. */
@NullMarked
package org.linja.cases;

import org.jspecify.annotations.NullMarked;

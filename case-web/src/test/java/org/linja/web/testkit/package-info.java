/** What tests of several pages begin with. */
@NullMarked
package org.linja.web.testkit;

import org.jspecify.annotations.NullMarked;

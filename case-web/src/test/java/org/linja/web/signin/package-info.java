/** Tests of the door. */
@NullMarked
package org.linja.web.signin;

import org.jspecify.annotations.NullMarked;

/** The door: signing in, the page a person wanted before, and leaving. */
@NullMarked
package org.linja.web.signin;

import org.jspecify.annotations.NullMarked;

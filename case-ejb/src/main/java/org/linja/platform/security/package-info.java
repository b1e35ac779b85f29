/** Who acts: roles, the signed-in person and the principal that carries both. */
@NullMarked
package org.linja.platform.security;

import org.jspecify.annotations.NullMarked;

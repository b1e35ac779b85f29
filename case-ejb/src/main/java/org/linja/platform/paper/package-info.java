/** Papers as PDF, by one press for the whole house. */
@NullMarked
package org.linja.platform.paper;

import org.jspecify.annotations.NullMarked;

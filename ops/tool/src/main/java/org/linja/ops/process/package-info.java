/** Processes of the operating system: started apart from us, known by a pid file, stopped by id. */
@NullMarked
package org.linja.ops.process;

import org.jspecify.annotations.NullMarked;

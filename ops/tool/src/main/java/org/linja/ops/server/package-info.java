/** The four processes Linja needs: PostgreSQL, Payara, a broker and, in trials, a mail catcher. */
@NullMarked
package org.linja.ops.server;

import org.jspecify.annotations.NullMarked;

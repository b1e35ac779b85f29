/** What pages share, tested without a server. */
@NullMarked
package org.linja.web.kit;

import org.jspecify.annotations.NullMarked;

/** What customers type, tested without a server. */
@NullMarked
package org.linja.web.portal;

import org.jspecify.annotations.NullMarked;

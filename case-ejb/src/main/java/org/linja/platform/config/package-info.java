/** What the deployment says: read once, checked at start. */
@NullMarked
package org.linja.platform.config;

import org.jspecify.annotations.NullMarked;

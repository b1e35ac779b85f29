/** The manager's page for seeing the portal as a customer's person, and the way out of it. */
@NullMarked
package org.linja.web.looks;

import org.jspecify.annotations.NullMarked;

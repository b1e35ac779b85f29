/** What tests of the whole house share: the very application, its API, its database, its mail. */
@NullMarked
package org.linja.testkit;

import org.jspecify.annotations.NullMarked;

/**
 * Running cases follow a newer version of their contract or calendar, where the version says so.
 */
@NullMarked
package org.linja.following;

import org.jspecify.annotations.NullMarked;

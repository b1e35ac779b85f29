@NullMarked
package org.linja.following.rules;

import org.jspecify.annotations.NullMarked;

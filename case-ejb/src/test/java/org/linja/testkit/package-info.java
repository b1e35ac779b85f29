/** Builders and named times by which tests speak. */
@NullMarked
package org.linja.testkit;

import org.jspecify.annotations.NullMarked;

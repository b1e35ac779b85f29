/** An invented house to try Linja with, at stages demo and test only. */
@NullMarked
package org.linja.demo;

import org.jspecify.annotations.NullMarked;

/**
 * What every page stands on: words, times, the person, the page's name and how failures are told.
 */
@NullMarked
package org.linja.web.kit;

import org.jspecify.annotations.NullMarked;

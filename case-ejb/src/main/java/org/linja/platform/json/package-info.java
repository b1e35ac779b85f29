/** JSON as texts, read strictly and made by factories that are looked up once. */
@NullMarked
package org.linja.platform.json;

import org.jspecify.annotations.NullMarked;

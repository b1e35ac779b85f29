/** How rows become values: converters, SQL beside its component, repositories. */
@NullMarked
package org.linja.platform.persistence;

import org.jspecify.annotations.NullMarked;

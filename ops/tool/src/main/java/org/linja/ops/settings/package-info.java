/**
 * What the operator decides: ports, heap, stage, folders and secrets, read from the environment.
 */
@NullMarked
package org.linja.ops.settings;

import org.jspecify.annotations.NullMarked;

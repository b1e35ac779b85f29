/**
 * What customers' monitoring tells the house, and the cases that are opened before anybody calls.
 */
@NullMarked
@Prompt
package org.linja.monitoring;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;

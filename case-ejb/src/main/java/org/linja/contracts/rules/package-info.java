/** What a customer bought: severities, channels, targets, and who may claim them now. */
@NullMarked
package org.linja.contracts.rules;

import org.jspecify.annotations.NullMarked;

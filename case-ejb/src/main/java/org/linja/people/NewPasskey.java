package org.linja.people;

/**
 * A passkey that a device has just made, proved.
 *
 * @param credential by what it is known again, in hex
 * @param attested what its device said of it, in hex, with its public key
 */
record NewPasskey(String credential, String attested, boolean backupEligible, long signCount) {}

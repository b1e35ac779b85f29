package org.linja.sla.rules;

/** From which side a history that can be read in two ways is read. */
enum Standpoint {
    /** As the declared rules have it. */
    GOVERNING,
    /** As whoever doubts them would have it. */
    OTHER
}

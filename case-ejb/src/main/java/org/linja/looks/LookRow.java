package org.linja.looks;

import java.io.Serializable;
import java.time.Instant;

/**
 * One time that somebody of the house saw the portal as a customer's person.
 *
 * @param customer code of the firm
 * @param seenAs name of the firm's person
 * @param by name of whoever of the house looked
 * @param until when it was left, or else when it ends by itself
 */
public record LookRow(
        long number,
        String customer,
        String seenAs,
        String by,
        String reason,
        Instant begunAt,
        Instant until)
        implements Serializable {}

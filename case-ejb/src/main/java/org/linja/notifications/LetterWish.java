package org.linja.notifications;

import java.io.Serializable;
import org.linja.notifications.rules.MailKind;

/**
 * What whoever has the link of a letter may know: what kind of letter it is, and whether they
 * refused it. Neither the address nor the firm nor the case.
 *
 * @param language in which the letters are written
 */
public record LetterWish(MailKind kind, boolean refused, String language) implements Serializable {}

package org.linja.people;

import java.io.Serializable;
import java.util.List;

/**
 * What a browser is to ask a device for.
 *
 * @param pending what the session keeps until the answer
 * @param house the name of the house to the device: that of its host
 * @param handle by what the device knows the person again, in base64url; empty where it is to say
 * @param login what the person signs in by; empty where that is not known
 * @param name the person's own; empty where that is not known
 * @param known passkeys that the person has, in base64url; a device makes no second one
 */
public record PasskeyOffer(
        PendingPasskey pending,
        String house,
        String handle,
        String login,
        String name,
        List<String> known)
        implements Serializable {}

package org.linja.notifications;

/**
 * A device as its browser describes it (Push API).
 *
 * @param name as the person calls it
 * @param endpoint address at its push service
 * @param p256dh the device's public key, a point of P-256 in base64url
 * @param auth a secret of sixteen bytes in base64url
 */
public record NewDevice(String name, String endpoint, String p256dh, String auth) {}

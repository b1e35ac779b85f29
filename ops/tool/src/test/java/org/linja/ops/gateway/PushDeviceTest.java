package org.linja.ops.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test device reads what the standard's own example says, and what the house encrypts. */
class PushDeviceTest {
    private static final String WORDS = "Asia L-100001 (kriittinen) odottaa sinua – Обращение";

    /** RFC 8291, section 5. */
    @Test
    void the_example_of_the_standard_is_read() throws GeneralSecurityException {
        PushDevice device =
                new PushDevice(
                        "example",
                        "",
                        P256.privateKey(P256.read("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")),
                        P256.read(
                                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPj"
                                        + "s7Vd8pZGH6SRpkNtoIAiw4"),
                        P256.read("BTBZMqHH6r4Tts7J_aSIgg"));

        String read =
                device.open(
                        P256.read(
                                "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlm"
                                        + "lMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6"
                                        + "cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Q"
                                        + "ulcy4a-fN"));

        assertThat(read).isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void what_the_house_encrypts_is_read_by_this_device_alone(@TempDir Path folder)
            throws Exception {
        PushDevices devices = new PushDevices(folder.resolve("devices"));
        PushDevice device = devices.invent("key");
        byte[] message =
                MessageEncryptions.of()
                        .encrypt(
                                UserAgentMessageEncryptionKeyInfo.of(
                                        P256.written(device.point()), P256.written(device.auth())),
                                PushMessage.ofUTF8(WORDS))
                        .toBytes();

        assertThat(device.open(message)).isEqualTo(WORDS);
        assertThat(
                        new PushDevices(folder.resolve("devices"))
                                .find(device.id())
                                .orElseThrow()
                                .open(message))
                .as("after a restart")
                .isEqualTo(WORDS);
        PushDevice other = devices.invent("key");
        assertThatThrownBy(() -> other.open(message)).isInstanceOf(GeneralSecurityException.class);
        message[message.length - 1] ^= 1;
        assertThatThrownBy(() -> device.open(message)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> device.open(new byte[20]))
                .isInstanceOf(GeneralSecurityException.class);
    }
}

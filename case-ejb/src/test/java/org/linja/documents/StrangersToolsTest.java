package org.linja.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.documents.rules.DocumentKind;

/**
 * What a customer finds who has a document, its signature and our public key, and tools that have
 * nothing to do with ours. Where a machine has no such tool nothing is said by it.
 */
class StrangersToolsTest {
    private static final String WORDS = "Ääkkösiä, file office, щука и ёж";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void pdftotext_reads_every_letter(String language) throws Exception {
        Path paper = kept("paper.pdf", paper(language));
        assertThat(said("pdftotext", "-enc", "UTF-8", paper.toString(), "-"))
                .contains(WORDS, "ACME");
    }

    @Test
    void openssl_finds_it_signed_by_the_published_key_and_not_if_a_bit_of_it_is_another()
            throws Exception {
        byte[] paper = paper("en");
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        DocumentKeys keys =
                DocumentKeys.of(
                        pem("PRIVATE", pair.getPrivate().getEncoded()),
                        pem("PUBLIC", pair.getPublic().getEncoded()));
        Path key =
                kept(
                        "key.pem",
                        DocumentKeys.pem(keys.publicKey()).getBytes(StandardCharsets.US_ASCII));
        Path signature = kept("document.sig", keys.sign(paper));
        assertThat(verified(key, kept("document.pdf", paper), signature))
                .contains("Signature Verified Successfully");
        byte[] touched = paper.clone();
        touched[touched.length / 2] ^= 1;
        assertThat(verified(key, kept("touched.pdf", touched), signature))
                .doesNotContain("Successfully");
    }

    @Test
    void pdfsig_finds_the_signature_within_it_and_not_if_a_bit_of_it_is_another() throws Exception {
        byte[] sealed =
                CertificateSeal.of(
                                CertificateSealTest.pkcs12("RSA"),
                                CertificateSealTest.PASSWORD.clone())
                        .seal(paper("en"), 7, SampleDocument.THU_10_00);
        assertThat(said("pdfsig", "-nocert", kept("sealed.pdf", sealed).toString()))
                .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached");
        byte[] touched = sealed.clone();
        touched[paper("en").length / 2] ^= 1;
        assertThat(said("pdfsig", "-nocert", kept("touched.pdf", touched).toString()))
                .doesNotContain("Signature is Valid");
    }

    private static byte[] paper(String language) {
        return DocumentPress.print(
                SampleDocument.head(DocumentKind.CASE_ACT, language), SampleDocument.saying(WORDS));
    }

    private Path kept(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static String verified(Path key, Path document, Path signature)
            throws IOException, InterruptedException {
        return said(
                "openssl",
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                key.toString(),
                "-rawin",
                "-in",
                document.toString(),
                "-sigfile",
                signature.toString());
    }

    private static String said(String... command) throws IOException, InterruptedException {
        boolean there =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(one -> Files.isExecutable(Path.of(one, command[0])));
        if (!there) {
            abort("This machine has no " + command[0]);
        }
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static String pem(String what, byte[] key) {
        return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(key), what);
    }
}

package org.linja.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.documents.rules.DocumentKind;

/** A signature within a paper is one that others can check, and the paper stays one for keeping. */
class CertificateSealTest {
    static final char[] PASSWORD = "sinetti".toCharArray();
    private static final byte[] PAPER =
            DocumentPress.print(
                    SampleDocument.head(DocumentKind.CASE_ACT, "en"),
                    SampleDocument.saying("A part was swapped."));

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void others_find_it_signed_by_the_certificate_and_still_for_keeping(String algorithm)
            throws Exception {
        CertificateSeal seal = CertificateSeal.of(pkcs12(algorithm), PASSWORD);
        byte[] sealed = seal.seal(PAPER, 7, SampleDocument.THU_10_00);
        assertThat(Arrays.copyOf(sealed, PAPER.length)).isEqualTo(PAPER);
        PdfCheck.expectToKeep(sealed);

        try (PDDocument document = Loader.loadPDF(sealed)) {
            assertThat(document.getSignatureDictionaries()).hasSize(1);
            PDSignature found = document.getLastSignatureDictionary();
            assertThat(found.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(found.getSignDate().toInstant()).isEqualTo(SampleDocument.THU_10_00);
            int[] range = found.getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).as("all of it is signed").isEqualTo(sealed.length);
            assertThat(verifies(found, sealed)).isTrue();
            byte[] touched = sealed.clone();
            touched[PAPER.length / 2] ^= 1;
            assertThat(verifies(found, touched)).isFalse();
        }
    }

    @Test
    void the_same_paper_sealed_again_is_the_same_bytes() throws Exception {
        CertificateSeal seal = CertificateSeal.of(pkcs12("RSA"), PASSWORD);
        assertThat(seal.seal(PAPER, 7, SampleDocument.THU_10_00))
                .isEqualTo(seal.seal(PAPER, 7, SampleDocument.THU_10_00));
    }

    @Test
    void nothing_is_sealed_before_and_after_the_time_of_the_certificate() throws Exception {
        CertificateSeal seal = CertificateSeal.of(pkcs12("EC"), PASSWORD);
        Instant before = SampleDocument.THU_10_00.minusSeconds(1);
        Instant after = SampleDocument.THU_10_00.plusSeconds(31_536_001);
        for (Instant at : List.of(before, after)) {
            assertThatThrownBy(() -> seal.seal(PAPER, 7, at))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not valid now");
        }
    }

    @Test
    void what_holds_no_key_or_does_not_open_is_refused_by_the_names_of_its_settings()
            throws Exception {
        byte[] good = pkcs12("EC");
        assertThatThrownBy(() -> CertificateSeal.of(good, "wrong".toCharArray()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("linja.document.certificate.file");
        assertThatThrownBy(() -> CertificateSeal.of(new byte[] {1, 2, 3}, PASSWORD))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Not by the code that signed: by Bouncy Castle's reading of what stands in the file. */
    private static boolean verifies(PDSignature found, byte[] whole)
            throws IOException, CMSException, GeneralSecurityException, OperatorCreationException {
        CMSSignedData signed =
                new CMSSignedData(
                        new CMSProcessableByteArray(found.getSignedContent(whole)),
                        contents(found, whole));
        SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
        assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
        assertThat(
                        signer.getSignedAttributes()
                                .get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .isNotNull();
        X509CertificateHolder holder = signed.getCertificates().getMatches(null).iterator().next();
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException refused) {
            return false;
        }
    }

    /** Behind the signature its room is empty. */
    private static ContentInfo contents(PDSignature found, byte[] whole) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(found.getContents(whole))) {
            return ContentInfo.getInstance(in.readObject());
        }
    }

    static byte[] pkcs12(String algorithm) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
        KeyPair pair = generator.generateKeyPair();
        X500Principal house = new X500Principal("CN=Linja, O=Test house");
        X509CertificateHolder made =
                new JcaX509v3CertificateBuilder(
                                house,
                                BigInteger.ONE,
                                Date.from(SampleDocument.THU_10_00),
                                Date.from(SampleDocument.THU_10_00.plusSeconds(31_536_000)),
                                house,
                                pair.getPublic())
                        .build(
                                new JcaContentSignerBuilder(
                                                algorithm.equals("RSA")
                                                        ? "SHA256withRSA"
                                                        : "SHA256withECDSA")
                                        .build(pair.getPrivate()));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setKeyEntry(
                "house",
                pair.getPrivate(),
                PASSWORD,
                Stream.of(new JcaX509CertificateConverter().getCertificate(made))
                        .toArray(Certificate[]::new));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);
        return out.toByteArray();
    }
}

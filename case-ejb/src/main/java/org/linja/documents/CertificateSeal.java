package org.linja.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Sha256;

/**
 * Signs a paper within itself as PAdES says (ETSI EN 319 142, baseline B): readers of PDF show it,
 * and whoever has the certificate's issuer can check it without the house.
 */
final class CertificateSeal {
    // Of the signature with its certificates; more than any chain of RSA needs.
    private static final int ROOM = 32 << 10;

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private CertificateSeal(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /**
     * Reads a file of PKCS#12.
     *
     * @throws IllegalStateException where it holds no key with its certificate, or the password
     *     does not open it
     */
    static CertificateSeal of(byte[] pkcs12, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            String alias =
                    Collections.list(store.aliases()).stream()
                            .filter(name -> holdsKey(store, name))
                            .findFirst()
                            .orElseThrow(() -> refused(null));
            return new CertificateSeal(
                    (PrivateKey) store.getKey(alias, password),
                    Stream.of(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList());
        } catch (GeneralSecurityException | IOException unreadable) {
            throw refused(unreadable);
        }
    }

    private static boolean holdsKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static IllegalStateException refused(@Nullable Exception cause) {
        return new IllegalStateException(
                "linja.document.certificate.file holds no key with its certificate that"
                        + " linja.document.certificate.password.file opens",
                cause);
    }

    /** SHA-256 of the certificate, in lower-case hex. */
    String fingerprint() {
        try {
            return Sha256.hex(chain.get(0).getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("What was read can be written", impossible);
        }
    }

    /**
     * The paper with the signature behind it; what was printed stays byte for byte.
     *
     * @throws IllegalStateException where the certificate is not valid at that moment
     */
    byte[] seal(byte[] paper, long paperId, Instant at) {
        requireValid(at);
        try (PDDocument document = Loader.loadPDF(paper);
                SignatureOptions room = new SignatureOptions()) {
            room.setPreferredSignatureSize(ROOM);
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
            document.setDocumentId(paperId);
            document.addSignature(signature, this::sign, room);
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            document.saveIncremental(sealed);
            return sealed.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void requireValid(Instant at) {
        try {
            chain.get(0).checkValidity(Date.from(at));
        } catch (CertificateException notValid) {
            throw new IllegalStateException(
                    "linja.document.certificate.file holds a certificate that is not valid now",
                    notValid);
        }
    }

    private byte[] sign(InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            JcaSimpleSignerInfoGeneratorBuilder signer = new JcaSimpleSignerInfoGeneratorBuilder();
            signer.setSignedAttributeGenerator(new SignedFacts(signingCertificate()));
            generator.addSignerInfoGenerator(signer.build(algorithm(), key, chain.get(0)));
            generator.addCertificates(new JcaCertStore(chain));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException failure) {
            throw new IOException("The paper could not be signed", failure);
        }
    }

    private String algorithm() {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }

    private AttributeTable signingCertificate() throws GeneralSecurityException {
        ASN1EncodableVector facts = new ASN1EncodableVector();
        facts.add(
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        new DERSet(
                                new SigningCertificateV2(
                                        new ESSCertIDv2(Sha256.of(chain.get(0).getEncoded()))))));
        return new AttributeTable(facts);
    }

    /** What is signed besides the paper: never the hour, which stands in the paper (PAdES). */
    private static final class SignedFacts extends DefaultSignedAttributeTableGenerator {
        SignedFacts(AttributeTable facts) {
            super(facts);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public AttributeTable getAttributes(Map parameters) {
            return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
        }
    }
}

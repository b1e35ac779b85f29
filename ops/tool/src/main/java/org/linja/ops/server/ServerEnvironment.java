package org.linja.ops.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linja.ops.settings.BrokerKind;
import org.linja.ops.settings.Settings;

/** The variables the application is told; the owner's password is not among them. */
final class ServerEnvironment {
    /** What is passed on as it stands. */
    private static final List<String> OUTSIDE =
            List.of(
                    "LINJA_OUTGOING_NETWORKS",
                    "LINJA_PROXIES",
                    "LINJA_LIMIT_STAFF",
                    "LINJA_LIMIT_CUSTOMER",
                    "LINJA_LIMIT_NETWORK",
                    "LINJA_LIMIT_STRANGERS",
                    "LINJA_GATEWAY_URL",
                    "LINJA_GATEWAY_FORMAT",
                    "LINJA_GATEWAY_TEMPLATE_FILE",
                    "LINJA_GATEWAY_CREDENTIAL_FILE",
                    "LINJA_GATEWAY_CALLBACK_FILE",
                    "LINJA_GATEWAY_SECONDS",
                    "LINJA_WEBHOOK_SECRET_FILE",
                    "LINJA_PASSWORDS_REFUSED_FILE",
                    "LINJA_FACTOR_KEY_FILE",
                    "LINJA_PASSWORD_PEPPER_FILE",
                    "LINJA_PUSH_PRIVATE_KEY_FILE",
                    "LINJA_PUSH_PUBLIC_KEY_FILE",
                    "LINJA_DOCUMENT_PRIVATE_KEY_FILE",
                    "LINJA_DOCUMENT_PUBLIC_KEY_FILE",
                    "LINJA_DOCUMENT_CERTIFICATE_FILE",
                    "LINJA_DOCUMENT_CERTIFICATE_PASSWORD_FILE",
                    "LINJA_HOUSE_ZONE",
                    "LINJA_HOUSE_LANGUAGE",
                    "LINJA_ROUNDS_EVERY",
                    "LINJA_ROUNDS_QUIET",
                    "LINJA_ROSTER_DAYS");

    /** What a trial is given to seal and to sign with, by the files that the gateway keeps. */
    private static final Map<String, String> KEYS_OF_GATEWAY =
            Map.of(
                    "LINJA_WEBHOOK_SECRET_FILE", "webhook",
                    "LINJA_FACTOR_KEY_FILE", "factor",
                    "LINJA_PASSWORD_PEPPER_FILE", "pepper",
                    "LINJA_PUSH_PRIVATE_KEY_FILE", "push-private.pem",
                    "LINJA_PUSH_PUBLIC_KEY_FILE", "push-public.pem",
                    "LINJA_DOCUMENT_PRIVATE_KEY_FILE", "document-private.pem",
                    "LINJA_DOCUMENT_PUBLIC_KEY_FILE", "document-public.pem");

    private ServerEnvironment() {}

    static Map<String, String> of(Settings settings) {
        Map<String, String> told = new TreeMap<>();
        settings.value("LINJA_JAVA_OPTIONS")
                .ifPresent(options -> told.put("JAVA_TOOL_OPTIONS", options));
        told.put("AS_JAVA", System.getProperty("java.home", ""));
        told.put("LINJA_STAGE", settings.stage().slug());
        told.put("LINJA_HOME", settings.home().root().toString());
        told.put("LINJA_HTTP_PORT", String.valueOf(settings.httpPort()));
        told.put("LINJA_PUBLIC_URL", settings.publicUrl());
        told.put("LINJA_PASSKEY_URL", settings.passkeyUrl());
        told.put("LINJA_WORK_DIR", settings.workDir().toString());
        told.put("LINJA_AUDIT_NIGHTLY", settings.nightlyAudit());
        told.put("LINJA_WATCH", settings.watch());
        told.put("LINJA_NIGHT", settings.night());
        tellOfDatabase(told, settings);
        tellOfBroker(told, settings);
        tellOfMail(told, settings);
        tellOfDocumentsAndFiles(told, settings);
        for (String name : OUTSIDE) {
            settings.value(name).ifPresent(value -> told.put(name, value));
        }
        if (settings.catchesCalls()) {
            catchCalls(told, settings);
        }
        return told;
    }

    private static void tellOfDatabase(Map<String, String> told, Settings settings) {
        told.put("LINJA_DB_HOST", settings.databaseHost());
        told.put("LINJA_DB_PORT", String.valueOf(settings.databasePort()));
        told.put("LINJA_DB_NAME", settings.databaseName());
        told.put("LINJA_DB_TLS", settings.databaseTls());
        told.put("LINJA_DB_ANSWER_SECONDS", String.valueOf(settings.databaseAnswerSeconds()));
        told.put("LINJA_DB_SILENCE_SECONDS", String.valueOf(settings.databaseSilenceSeconds()));
        told.put("LINJA_DB_APP_PASSWORD", settings.secrets().app());
    }

    private static void tellOfBroker(Map<String, String> told, Settings settings) {
        if (settings.broker() == BrokerKind.IBMMQ) {
            told.put("LINJA_JMS_RA", "wmq.jakarta.jmsra");
            told.put(
                    "LINJA_IBMMQ_PASSWORD",
                    settings.secrets().given("LINJA_IBMMQ_PASSWORD").orElse(""));
        }
        if (settings.broker() == BrokerKind.CLIENT) {
            told.put("LINJA_JMS_CLIENT", settings.brokerClient().toString());
        }
        told.put("LINJA_DIRECT_AFTER", String.valueOf(settings.directAfterSeconds()));
    }

    private static void tellOfMail(Map<String, String> told, Settings settings) {
        told.put("LINJA_SMTP_HOST", settings.smtpHost());
        told.put("LINJA_SMTP_PORT", String.valueOf(settings.smtpPort()));
        told.put("LINJA_MAIL_FROM", settings.mailFrom());
    }

    private static void tellOfDocumentsAndFiles(Map<String, String> told, Settings settings) {
        told.put("LINJA_DOCUMENTS_AT_ONCE", String.valueOf(settings.documentsAtOnce()));
        told.put("LINJA_DOCUMENTS_KEPT", String.valueOf(settings.documentsKept()));
        told.put("LINJA_DOCUMENTS_GIBIBYTES", String.valueOf(settings.documentsGibibytes()));
        told.put("LINJA_FILES_MEGABYTES", String.valueOf(settings.fileMegabytes()));
        told.put("LINJA_FILES_PER_CASE", String.valueOf(settings.filesPerCase()));
        told.put("LINJA_FILES_CASE_MEGABYTES", String.valueOf(settings.fileCaseMegabytes()));
        told.put(
                "LINJA_FILES_CUSTOMER_GIBIBYTES", String.valueOf(settings.fileCustomerGibibytes()));
    }

    /** The test gateway stands for whatever is outside, except where somebody named another. */
    private static void catchCalls(Map<String, String> told, Settings settings) {
        Path gateway = settings.home().gateway();
        told.put(
                "LINJA_GATEWAY_URL",
                "http://127.0.0.1:%d/messages".formatted(settings.gatewayPort()));
        told.put("LINJA_GATEWAY_CREDENTIAL_FILE", gateway.resolve("credential").toString());
        told.put("LINJA_GATEWAY_CALLBACK_FILE", gateway.resolve("callback").toString());
        KEYS_OF_GATEWAY.forEach(
                (name, file) -> told.putIfAbsent(name, gateway.resolve(file).toString()));
        // The test push service counts as outside, and nothing else of this machine.
        told.putIfAbsent("LINJA_OUTGOING_NETWORKS", "127.0.0.9/32");
    }
}

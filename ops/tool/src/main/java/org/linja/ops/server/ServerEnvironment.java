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

    private ServerEnvironment() {}

    static Map<String, String> of(Settings settings) {
        Map<String, String> told = new TreeMap<>();
        settings.value("LINJA_JAVA_OPTIONS")
                .ifPresent(options -> told.put("JAVA_TOOL_OPTIONS", options));
        told.put("LINJA_STAGE", settings.stage().slug());
        told.put("LINJA_HOME", settings.home().root().toString());
        told.put("LINJA_HTTP_PORT", String.valueOf(settings.httpPort()));
        told.put("LINJA_DB_HOST", settings.databaseHost());
        told.put("LINJA_DB_PORT", String.valueOf(settings.databasePort()));
        told.put("LINJA_DB_NAME", settings.databaseName());
        told.put("LINJA_DB_TLS", settings.databaseTls());
        told.put("LINJA_DB_ANSWER_SECONDS", String.valueOf(settings.databaseAnswerSeconds()));
        told.put("LINJA_DB_SILENCE_SECONDS", String.valueOf(settings.databaseSilenceSeconds()));
        told.put("LINJA_DB_APP_PASSWORD", settings.secrets().app());
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
        told.put("LINJA_SMTP_HOST", settings.smtpHost());
        told.put("LINJA_SMTP_PORT", String.valueOf(settings.smtpPort()));
        for (String name : OUTSIDE) {
            settings.value(name).ifPresent(value -> told.put(name, value));
        }
        if (settings.catchesCalls()) {
            Path gateway = settings.home().gateway();
            told.put(
                    "LINJA_GATEWAY_URL",
                    "http://127.0.0.1:%d/messages".formatted(settings.gatewayPort()));
            told.put("LINJA_GATEWAY_CREDENTIAL_FILE", gateway.resolve("credential").toString());
            told.put("LINJA_GATEWAY_CALLBACK_FILE", gateway.resolve("callback").toString());
            told.putIfAbsent("LINJA_WEBHOOK_SECRET_FILE", gateway.resolve("webhook").toString());
            told.putIfAbsent("LINJA_FACTOR_KEY_FILE", gateway.resolve("factor").toString());
            told.putIfAbsent("LINJA_PASSWORD_PEPPER_FILE", gateway.resolve("pepper").toString());
            told.putIfAbsent(
                    "LINJA_PUSH_PRIVATE_KEY_FILE", gateway.resolve("push-private.pem").toString());
            told.putIfAbsent(
                    "LINJA_PUSH_PUBLIC_KEY_FILE", gateway.resolve("push-public.pem").toString());
            told.putIfAbsent(
                    "LINJA_DOCUMENT_PRIVATE_KEY_FILE",
                    gateway.resolve("document-private.pem").toString());
            told.putIfAbsent(
                    "LINJA_DOCUMENT_PUBLIC_KEY_FILE",
                    gateway.resolve("document-public.pem").toString());
            // The test push service counts as outside, and nothing else of this machine.
            told.putIfAbsent("LINJA_OUTGOING_NETWORKS", "127.0.0.9/32");
        }
        told.put("LINJA_MAIL_FROM", settings.mailFrom());
        told.put("LINJA_AUDIT_NIGHTLY", settings.nightlyAudit());
        told.put("LINJA_WATCH", settings.watch());
        told.put("LINJA_NIGHT", settings.night());
        told.put("LINJA_DOCUMENTS_AT_ONCE", String.valueOf(settings.documentsAtOnce()));
        told.put("LINJA_DOCUMENTS_KEPT", String.valueOf(settings.documentsKept()));
        told.put("LINJA_DOCUMENTS_GIBIBYTES", String.valueOf(settings.documentsGibibytes()));
        told.put("LINJA_FILES_MEGABYTES", String.valueOf(settings.fileMegabytes()));
        told.put("LINJA_FILES_PER_CASE", String.valueOf(settings.filesPerCase()));
        told.put("LINJA_FILES_CASE_MEGABYTES", String.valueOf(settings.fileCaseMegabytes()));
        told.put(
                "LINJA_FILES_CUSTOMER_GIBIBYTES", String.valueOf(settings.fileCustomerGibibytes()));
        told.put("LINJA_PUBLIC_URL", settings.publicUrl());
        told.put("LINJA_PASSKEY_URL", settings.passkeyUrl());
        told.put("LINJA_WORK_DIR", settings.workDir().toString());
        told.put("AS_JAVA", System.getProperty("java.home", ""));
        return told;
    }
}

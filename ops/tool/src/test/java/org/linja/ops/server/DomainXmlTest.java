package org.linja.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DomainXmlTest {
    private static final String FRESH =
            "<config><system-property name=\"JMS_PROVIDER_PORT\" value=\"7676\"/><iiop-service>"
                    + "</iiop-service><java-config>\n<jvm-options>-Xmx512m</jvm-options>\n"
                    + "<jvm-options>-Da=${com.sun.root}</jvm-options></java-config></config>";

    @Test
    void options_are_added_removed_and_talk_is_left_out() {
        String domain = DomainXml.withOptions(FRESH, "# why\n!-Xmx\n-Xmx768m\n\n-Dlinja=1\n");

        assertThat(domain)
                .doesNotContain("-Xmx512m", "why")
                .contains(
                        "<jvm-options>-Xmx768m</jvm-options>",
                        "<jvm-options>-Dlinja=1</jvm-options>",
                        "<jvm-options>-Da=${com.sun.root}</jvm-options>");
    }

    @Test
    void an_evicted_application_leaves_the_domain_and_no_other_does() {
        String domain =
                """
                <applications>
                  <application name="other" location="a/"/>
                  <application object-type="user" name="linja" location="b/">
                    <module name="case-ejb.jar"><engine sniffer="ejb"></engine></module>
                  </application>
                  <application name="linja-two"><module name="linja"></module></application>
                </applications>
                <server><application-ref ref="other"/><application-ref ref="linja"/>
                <application-ref ref="linja-two"></application-ref></server>
                """;

        assertThat(DomainXml.withoutApplication(domain, "linja"))
                .isEqualToIgnoringWhitespace(
                        """
                        <applications>
                          <application name="other" location="a/"/>
                          <application name="linja-two"><module name="linja"></module></application>
                        </applications>
                        <server><application-ref ref="other"/>
                        <application-ref ref="linja-two"></application-ref></server>
                        """);
    }

    @Test
    void only_what_was_placed_is_loaded_at_the_next_start() {
        String domain =
                """
                <application-ref ref="linja" virtual-servers="server" enabled="false"></application-ref>
                <application-ref enabled="false" ref="linja-two"/>
                """;

        assertThat(DomainXml.withEnabled(domain, "linja"))
                .isEqualTo(
                        """
                        <application-ref ref="linja" virtual-servers="server"></application-ref>
                        <application-ref enabled="false" ref="linja-two"/>
                        """);
    }

    @Test
    void the_jms_service_brings_its_port_and_the_property_goes() {
        String domain = DomainXml.withJms(FRESH, "<jms-service port=\"1\"/>");

        assertThat(domain)
                .contains("<jms-service port=\"1\"/><iiop-service>")
                .doesNotContain("JMS_PROVIDER_PORT");
    }

    @Test
    void only_known_placeholders_are_filled() {
        assertThat(Placeholders.fill("${heap} ${ENV=LINJA_DB_HOST}", Map.of("heap", "1g")))
                .isEqualTo("1g ${ENV=LINJA_DB_HOST}");
    }
}

package org.linja.web.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.people.KeepSignInProvider;
import org.linja.people.KeptProvider;
import org.linja.people.ProviderFields;
import org.linja.people.ShowSignInProvider;
import org.linja.people.SignInProvider;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.web.kit.Notices;

/** What is typed of a firm's own sign-in outlives questions and other people. */
@SuppressWarnings("UnnecessaryAssignment") // no container fills them here
class SignInPanelTest {
    private final InterruptedProvider interrupted = new InterruptedProvider();
    private final List<String> done = new ArrayList<>();
    private boolean confirmed = true;
    private SignInProvider stands = provider("first", 1);

    @Test
    void what_was_typed_comes_back_after_a_question_for_a_second_factor_at_that_customer_alone() {
        confirmed = false;
        SignInPanel panel = drawn("ACME");
        panel.load();
        panel.getForm().setClientId("second");
        assertThatExceptionOfType(Problem.class).isThrownBy(panel::save);
        SignInPanel elsewhere = drawn("GLOBEX");
        elsewhere.load();
        assertThat(elsewhere.getForm().getClientId()).isEqualTo("first");

        panel = drawn("ACME");
        panel.load();
        panel.getForm().setClientId("second");
        assertThatExceptionOfType(Problem.class).isThrownBy(panel::save);
        confirmed = true;
        panel = drawn("ACME");
        panel.load();
        assertThat(panel.getForm().getClientId()).isEqualTo("second");
        panel.save();
        assertThat(done).containsExactly("second@1");
    }

    @Test
    void whoever_was_slower_sees_what_stands_now_and_may_send_again() {
        SignInPanel panel = drawn("ACME");
        panel.load();
        panel.getForm().setClientId("mine");
        stands = provider("theirs", 2);
        panel.load();
        assertThat(panel.getForm().getClientId()).isEqualTo("mine");
        assertThat(panel.getForm().getMeanwhile()).contains("theirs", "acme.example");
        panel.save();
        assertThat(done).containsExactly("mine@2");
    }

    private SignInPanel drawn(String code) {
        SignInPanel panel = new SignInPanel();
        panel.interrupted = interrupted;
        panel.customer = new CustomerPage();
        panel.customer.setCode(code);
        panel.showSignInProvider =
                new ShowSignInProvider() {
                    @Override
                    public KeptProvider of(String customer) {
                        return new KeptProvider(stands, "https://linja.example", "secret", false);
                    }
                };
        panel.keepSignInProvider =
                new KeepSignInProvider() {
                    @Override
                    public void keep(String customer, ProviderFields fields, long version) {
                        if (!confirmed) {
                            throw new Problem(ProblemType.SECOND_FACTOR_NEEDED);
                        }
                        done.add(fields.clientId() + "@" + version);
                    }
                };
        panel.notices =
                new Notices() {
                    @Override
                    public void saved() {
                        // Nobody reads it here.
                    }
                };
        return panel;
    }

    private static SignInProvider provider(String client, long version) {
        return new SignInProvider(
                7,
                "ACME",
                "https://login.acme.example",
                client,
                List.of("acme.example"),
                false,
                version);
    }
}

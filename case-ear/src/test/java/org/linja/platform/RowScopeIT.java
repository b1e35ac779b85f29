package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;

/** What a query without any filter finds, when the database alone stands between two customers. */
class RowScopeIT {
    /** What speaks of no customer; whoever adds a table decides here or in a policy. */
    private static final Set<String> COMMON =
            Set.of(
                    "calendar_version",
                    "case_words_gathering",
                    "duty_shift",
                    "flyway_schema_history",
                    "ladder_version",
                    "platform_clock",
                    "relay_lease");

    /** Tables of cases from which staff would learn no word. */
    private static final Set<String> OPEN_TO_STAFF = Set.of("broken_glass", "restriction");

    @Test
    void every_table_that_may_speak_of_a_customer_stands_under_row_security() {
        assertThat(
                        HouseDatabase.texts(
                                "select relname from pg_class where relnamespace = 'linja'::regnamespace"
                                        + " and relkind in ('r', 'p') and not relrowsecurity"))
                .isSubsetOf(COMMON);
    }

    @Test
    void every_table_says_what_of_it_staff_see_while_something_is_restricted() {
        assertThat(
                        HouseDatabase.texts(
                                "select relname from pg_class c where relnamespace = 'linja'::regnamespace"
                                        + " and relkind in ('r', 'p') and relrowsecurity and not exists"
                                        + " (select from pg_policy p where p.polrelid = c.oid"
                                        + " and 'linja_staff'::regrole = any (p.polroles))"))
                .as("a migration says: create policy house on it to linja_staff, or circle")
                .isEmpty();
    }

    @Test
    void what_stands_in_a_case_is_closed_with_it() {
        assertThat(
                        HouseDatabase.texts(
                                "select t.table_name from information_schema.columns t"
                                        + " join information_schema.columns c on c.table_schema = t.table_schema"
                                        + " and c.table_name = t.table_name and c.column_name = 'customer_id'"
                                        + " join pg_class k on k.oid = (t.table_schema || '.' || t.table_name)::regclass"
                                        + " where t.table_schema = 'linja' and t.column_name = 'case_id' and k.relkind = 'r'"
                                        + " and not exists (select from pg_policy p where p.polrelid = k.oid"
                                        + " and p.polname = 'circle')"))
                .as("opinions name no word; the others are the wall itself")
                .allMatch(table -> OPEN_TO_STAFF.contains(table) || table.startsWith("audit_"));
    }

    @Test
    void whoever_signs_in_and_takes_no_role_is_refused_every_table() throws SQLException {
        try (Connection login = login()) {
            for (String table : tables()) {
                assertThatThrownBy(() -> list(login, "select 1 from linja." + table))
                        .as(table)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_role_ends_with_its_transaction() throws SQLException {
        try (Connection login = login()) {
            as(login, "ACME");
            login.commit();
            assertThat(
                            list(
                                    login,
                                    "select current_user || coalesce(current_setting('linja.customer', true), '')"))
                    .containsExactly("linja_login");
        }
    }

    @Test
    void a_query_without_a_filter_finds_a_customers_own_rows_and_no_others() throws SQLException {
        int seen = 0;
        try (Connection login = login()) {
            for (String table : tables("customer_id")) {
                as(login, "ACME");
                if (list(login, may("select", table)).equals(List.of("true"))) {
                    assertThat(
                                    list(
                                            login,
                                            "select distinct customer_id from linja."
                                                    + table
                                                    + " where customer_id is not null"))
                            .as(table)
                            .isSubsetOf(customer("ACME"));
                    seen++;
                }
                login.rollback();
            }
            as(login, "ACME");
            assertThat(list(login, "select code from linja.customer")).containsExactly("ACME");
            assertThat(list(login, "select id from linja.support_case")).isNotEmpty();
        }
        assertThat(seen).isGreaterThan(5);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from support_case where customer_id <> ?",
                                Long.valueOf(customer("ACME"))))
                .as("another's cases, or the test proves nothing")
                .isPositive();
    }

    @Test
    void a_customer_whom_nobody_named_finds_nothing() throws SQLException {
        try (Connection login = login()) {
            list(login, "select set_config('role', 'linja_customer', true)");
            for (String table : List.of("support_case", "journal_entry", "contact", "customer")) {
                assertThat(list(login, "select 1 from linja." + table)).as(table).isEmpty();
            }
        }
    }

    @Test
    void a_customers_role_can_write_no_row_of_another() throws SQLException {
        try (Connection login = login()) {
            as(login, "ACME");
            assertThatThrownBy(
                            () ->
                                    list(
                                            login,
                                            "insert into linja.alarm (subject_type, subject_id, kind, due_at, customer_id)"
                                                    + " values ('clock', 0, 'due', now(), "
                                                    + customer("GLOBEX")
                                                    + ") returning 1"))
                    .hasMessageContaining("row-level security");
            login.rollback();
            as(login, "ACME");
            assertThat(
                            list(
                                    login,
                                    "update linja.support_case set row_version = row_version where customer_id = "
                                            + customer("GLOBEX")
                                            + " returning id"))
                    .isEmpty();
        }
    }

    @Test
    void a_customers_person_works_in_the_customers_role_and_the_house_in_its_own() {
        HouseDatabase.change("revoke select on support_case from linja_customer");
        try {
            ApiCaller.as("maria").get("/cases").expect(500);
            ApiCaller.as("aino").get("/cases").expect(200);
        } finally {
            HouseDatabase.change("grant select on support_case to linja_customer");
        }
        ApiCaller.as("maria").get("/cases").expect(200);
    }

    @Test
    void of_a_case_a_customer_finds_no_file_between_colleagues_and_can_change_none()
            throws SQLException {
        String number = ApiCaller.as("aino").take(ACall.from("ACME")).expect(201).number();
        String door = "/cases/" + number + "/attachments?name=core.log";
        byte[] log = "E-417".getBytes(StandardCharsets.UTF_8);
        ApiCaller.as("aino").bring(door + "&internal=true", log).expect(201);
        ApiCaller.as("aino").bring(door, log).expect(201);
        String ofCase = " where case_id = " + number.substring(2);
        String inCase = "(select id from linja.attachment" + ofCase + ")";
        List<String> all =
                HouseDatabase.texts(
                        "select id::text from attachment" + ofCase + " order by internal");
        assertThat(all).hasSize(2);
        try (Connection login = login()) {
            as(login, "ACME");
            assertThat(list(login, "select id::text from linja.attachment" + ofCase))
                    .containsExactly(all.get(0));
            assertThat(
                            list(
                                    login,
                                    "select attachment_id::text from linja.attachment_piece"
                                            + " where attachment_id in ("
                                            + String.join(", ", all)
                                            + ")"))
                    .containsExactly(all.get(0));
            assertThat(list(login, "delete from linja.attachment" + ofCase + " returning id"))
                    .isEmpty();
            assertThat(
                            list(
                                    login,
                                    "update linja.attachment set case_id = null, draft = 'mine' where id in "
                                            + inCase
                                            + " returning id"))
                    .isEmpty();
            assertThatThrownBy(
                            () ->
                                    list(
                                            login,
                                            "update linja.attachment set internal = false returning id"))
                    .hasMessageContaining("permission denied");
            login.rollback();
            as(login, "GLOBEX");
            assertThat(list(login, "select id from linja.attachment" + ofCase)).isEmpty();
        }
    }

    @Test
    void a_search_below_a_policy_may_still_use_its_index() {
        assertThat(
                        HouseDatabase.texts(
                                "select proleakproof::text from pg_proc where oid ="
                                        + " 'pg_catalog.ts_match_vq(tsvector, tsquery)'::regprocedure"))
                .as("an operator that might tell of hidden rows is kept from it")
                .containsExactly("true");
    }

    @Test
    void words_between_colleagues_cannot_be_asked_by_a_customers_role() throws SQLException {
        try (Connection login = login()) {
            as(login, "ACME");
            assertThat(list(login, "select case_id from linja.case_words")).isNotEmpty();
            assertThatThrownBy(() -> list(login, "select whole from linja.case_words"))
                    .hasMessageContaining("permission denied");
            as(login, "ACME");
            assertThatThrownBy(
                            () ->
                                    list(
                                            login,
                                            "update linja.case_words set told = '' returning case_id"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobody_but_the_house_reads_a_password() throws SQLException {
        try (Connection login = login()) {
            as(login, "ACME");
            assertThatThrownBy(() -> list(login, "select password_hash from linja.person"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_customers_role_reads_the_hash_of_no_key_and_revives_none() throws SQLException {
        try (Connection login = login()) {
            as(login, "ACME");
            assertThatThrownBy(() -> list(login, "select secret_hash from linja.api_key"))
                    .hasMessageContaining("permission denied");
            as(login, "ACME");
            assertThatThrownBy(
                            () ->
                                    list(
                                            login,
                                            "update linja.api_key set expires_at = now() returning id"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_portals_list_is_what_row_security_lets_through() throws SQLException {
        List<String> shown = new ArrayList<>();
        ApiCaller.as("maria")
                .get("/cases?limit=200")
                .expect(200)
                .json()
                .path("items")
                .forEach(one -> shown.add(one.path("number").asText()));
        try (Connection login = login()) {
            as(login, "ACME");
            assertThat(shown)
                    .isNotEmpty()
                    .isSubsetOf(list(login, "select 'L-' || id from linja.support_case"));
        }
    }

    private static String may(String right, String table) {
        return "select has_table_privilege('linja_customer', 'linja."
                + table
                + "', '"
                + right
                + "')::text";
    }

    private static List<String> tables() {
        return HouseDatabase.texts(
                "select relname from pg_class where relnamespace = 'linja'::regnamespace and relkind in ('r', 'p')");
    }

    private static List<String> tables(String column) {
        return HouseDatabase.texts(
                "select c.table_name from information_schema.columns c where c.table_schema = 'linja' and c.column_name = ?",
                column);
    }

    private static String customer(String code) {
        return HouseDatabase.texts("select id::text from customer where code = ?", code).get(0);
    }

    private static void as(Connection login, String code) throws SQLException {
        try (PreparedStatement take =
                login.prepareStatement(
                        "select set_config('role', 'linja_customer', true), set_config('linja.customer', ?, true)")) {
            take.setString(1, customer(code));
            take.execute();
        }
    }

    private static List<String> list(Connection login, String question) throws SQLException {
        try (PreparedStatement asked = login.prepareStatement(question);
                ResultSet row = asked.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException refused) {
            login.rollback();
            throw refused;
        }
    }

    private static Connection login() throws SQLException {
        Connection login =
                DriverManager.getConnection(
                        System.getProperty("linja.db.url"),
                        System.getProperty("linja.db.login.user"),
                        System.getProperty("linja.db.login.password"));
        login.setAutoCommit(false);
        return login;
    }
}

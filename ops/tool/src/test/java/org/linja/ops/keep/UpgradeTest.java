package org.linja.ops.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house of the foundation, upgraded by the migrations of today. */
class UpgradeTest {
    @TempDir Path folder;

    @Test
    void a_house_of_the_foundation_becomes_one_of_today_and_keeps_every_row() throws Exception {
        try (OwnHouse old = OwnHouse.start(folder, Map.of())) {
            OwnHouse fresh = old.another("fresh");
            old.fillWithTheFoundation();
            List<String> before = rows(old);
            assertThat(before).hasSizeGreaterThan(30).contains("support_case 25");

            assertThat(old.migrate()).isPositive();
            fresh.migrate();

            assertThat(rows(old)).containsAll(before);
            assertThat(schema(old)).isEqualTo(schema(fresh));
            assertThat(old.migrate()).as("the second time nothing is new").isZero();
            try (Connection owner = old.owner()) {
                assertThat(JournalCheck.findings(owner, OwnHouse.journalCheck())).isEmpty();
            }
            old.run(
                    "update journal_entry set data = '{\"a\":\"b\"}' where case_id = 100025 and seq = 2");
            try (Connection owner = old.owner()) {
                assertThat(JournalCheck.findings(owner, OwnHouse.journalCheck()))
                        .containsExactly("L-100025, entry 2: hash is not that of the line");
            }
        }
    }

    private static List<String> rows(OwnHouse house) throws Exception {
        return house.all(
                """
                select relname || ' ' || (xpath('/row/c/text()',
                       query_to_xml('select count(*) as c from ' || relname, false, true, '')))[1]
                from pg_class
                where relnamespace = 'linja'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
                order by 1
                """);
    }

    /** Everything an application could notice: columns, constraints, indexes, grants, code. */
    private static List<String> schema(OwnHouse house) throws Exception {
        return house.all(
                """
                select concat_ws(' ', 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod),
                                 attnotnull, attidentity, attgenerated, pg_get_expr(d.adbin, d.adrelid))
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid and c.relnamespace = 'linja'::regnamespace and c.relkind = 'r'
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attnum > 0 and not a.attisdropped
                union all
                select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where connamespace = 'linja'::regnamespace
                union all
                select 'index ' || indexdef from pg_indexes where schemaname = 'linja'
                union all
                select concat_ws(' ', 'grants', relname, relacl::text)
                from pg_class where relnamespace = 'linja'::regnamespace and relkind in ('r', 'S', 'v', 'm')
                union all
                select concat_ws(' ', 'sequence', seqrelid::regclass, seqstart, seqincrement)
                from pg_sequence join pg_class c on c.oid = seqrelid and c.relnamespace = 'linja'::regnamespace
                union all
                select 'trigger ' || pg_get_triggerdef(t.oid)
                from pg_trigger t join pg_class c on c.oid = t.tgrelid and c.relnamespace = 'linja'::regnamespace
                where not t.tgisinternal
                union all
                select 'function ' || pg_get_functiondef(oid)
                from pg_proc where pronamespace = 'linja'::regnamespace and prokind <> 'a'
                union all
                select 'view ' || viewname || definition from pg_views where schemaname = 'linja'
                order by 1
                """);
    }
}

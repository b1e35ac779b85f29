package org.linja.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.attachments.rules.FileKind;
import org.linja.attachments.rules.FileRefusal;
import org.linja.platform.problem.Problem;

/** What a file is, by its content alone; and every file that is made to harm, refused in time. */
class ContentCheckTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpg, JPEG", "gif, GIF"})
    void a_picture_is_one(String format, FileKind kind) throws IOException {
        assertThat(kindOf(picture(format, 40, 30))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scale 9: E-417\nweight 12,5 kg\n",
                "{\"level\": \"error\"}",
                "<?xml version=\"1.0\"?><config><header name=\"a\"/><body/></config>",
                "From: maria@acme.example\nSubject: scale\n\nIt stands still.",
                "%PDF is what the manual speaks of\n",
                "#!/usr/bin/env bash\necho weight\n"
            })
    void what_can_be_read_is_text(String text) throws IOException {
        assertThat(kindOf(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.TEXT);
    }

    @Test
    void a_text_in_sixteen_bits_is_one_too() throws IOException {
        assertThat(kindOf("\uFEFFвесы стоят".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FileKind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><script>alert(1)</script></body></html>",
                "  \n<!DOCTYPE html><p>hello",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><!-- long --><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<?xml version=\"1.0\"?><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\"/>",
                "<%@ page import=\"java.io.*\" %><% Runtime.getRuntime(); %>",
                "<?php system($_GET['c']); ?>",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"
            })
    void what_a_browser_or_server_would_act_upon_is_refused(String page) {
        assertRefused(FileRefusal.TYPE_NOT_TAKEN, page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_drawing_hidden_deep_in_markup_is_found() {
        String page =
                "<?xml version=\"1.0\"?><a>" + " ".repeat(200_000) + "<svg onload=\"x\"/></a>";
        assertRefused(FileRefusal.TYPE_NOT_TAKEN, page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_program_is_refused() {
        assertRefused(
                FileRefusal.TYPE_NOT_TAKEN, new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0});
        assertRefused(FileRefusal.TYPE_NOT_TAKEN, new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0});
        assertRefused(
                FileRefusal.TYPE_NOT_TAKEN, "text, then\0nothing".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_picture_with_something_behind_it_is_refused() throws IOException {
        byte[] archive = zip("a.txt", "hello");
        for (String format : new String[] {"png", "gif", "jpg"}) {
            assertRefused(FileRefusal.TWO_IN_ONE, joined(picture(format, 10, 10), archive));
        }
        assertRefused(
                FileRefusal.TWO_IN_ONE,
                joined(picture("png", 10, 10), "alert(1)".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                FileRefusal.DAMAGED,
                joined(
                        "GIF89a\1\0\1\0".getBytes(StandardCharsets.UTF_8),
                        "=1;alert(1);//          ".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void an_archive_with_something_before_or_behind_it_is_refused() throws IOException {
        byte[] archive = zip("a.txt", "hello");
        assertThat(kindOf(archive)).isEqualTo(FileKind.ZIP);
        assertRefused(FileRefusal.TWO_IN_ONE, joined(archive, new byte[] {1, 2, 3}));
        assertRefused(FileRefusal.TWO_IN_ONE, joined(archive, archive));
    }

    @Test
    void a_picture_of_a_billion_dots_is_refused_before_anybody_draws_it() throws IOException {
        byte[] flood = picture("png", 10, 10);
        ByteBuffer.wrap(flood).putInt(16, 50_000).putInt(20, 50_000);
        assertRefused(FileRefusal.TOO_MANY_PIXELS, flood);
        byte[] film = picture("gif", 10, 10);
        ByteBuffer.wrap(film)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 0xFFFF)
                .putShort(8, (short) 0xFFFF);
        assertRefused(FileRefusal.TOO_MANY_PIXELS, film);
    }

    @Test
    void an_archive_that_expands_a_thousand_times_is_refused_in_time_and_little_memory()
            throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 512; i++) {
                zip.write(zeros);
            }
        }
        long before = System.nanoTime();
        assertRefused(FileRefusal.EXPANDS_TOO_MUCH, bomb.toByteArray());
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }

    @Test
    void archives_in_archives_are_looked_into_and_not_endlessly() throws IOException {
        byte[] one = zip("a.txt", "hello");
        byte[] two = zip("one.zip", one);
        assertThat(kindOf(two)).isEqualTo(FileKind.ZIP);
        assertRefused(FileRefusal.EXPANDS_TOO_MUCH, zip("two.zip", two));
        byte[] zeros = zip("zeros", new byte[30 << 20]);
        assertRefused(FileRefusal.EXPANDS_TOO_MUCH, zip("inner.zip", zeros));
    }

    @Test
    void a_workbook_is_one_and_a_bomb_in_it_is_found() throws IOException {
        assertThat(kindOf(workbook("xl/workbook.xml", new byte[10]))).isEqualTo(FileKind.SHEET);
        assertRefused(
                FileRefusal.EXPANDS_TOO_MUCH, workbook("xl/workbook.xml", new byte[30 << 20]));
        assertRefused(FileRefusal.MACROS, workbook("xl/vbaProject.bin", new byte[10]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "a/../../evil.txt",
                "/etc/cron.d/evil",
                "C:\\evil.txt",
                "..\\evil.txt",
                "a\u0000b"
            })
    void an_archive_that_leads_outside_of_itself_is_refused(String name) throws IOException {
        assertRefused(FileRefusal.LEADS_OUTSIDE, zip(name, "evil"));
    }

    @Test
    void an_archive_packed_on_another_system_is_read_whatever_its_names_are_written_in()
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("IBM866"))) {
            zip.putNextEntry(new ZipEntry("весы.txt"));
            zip.write(1);
        }
        assertThat(kindOf(out.toByteArray())).isEqualTo(FileKind.ZIP);
    }

    @Test
    void a_link_and_a_lock_in_an_archive_are_seen_in_its_directory() throws IOException {
        byte[] archive = zip("link", "/etc/passwd");
        int entry = lastIndexOf(archive, new byte[] {'P', 'K', 1, 2});
        byte[] link = archive.clone();
        ByteBuffer.wrap(link).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 38, 0120777 << 16);
        assertRefused(FileRefusal.LEADS_OUTSIDE, link);
        byte[] locked = archive.clone();
        locked[entry + 8] |= 1;
        assertRefused(FileRefusal.LOCKED, locked);
    }

    @Test
    void an_archive_that_is_cut_short_is_refused() throws IOException {
        byte[] archive = zip("a.txt", "hello");
        assertRefused(FileRefusal.DAMAGED, Arrays.copyOf(archive, archive.length - 30));
    }

    @Test
    void a_paper_is_one_and_a_bomb_in_it_is_found() throws IOException {
        assertThat(kindOf(paper(deflated(new byte[1_000]), "/FlateDecode")))
                .isEqualTo(FileKind.PDF);
        assertRefused(
                FileRefusal.EXPANDS_TOO_MUCH, paper(deflated(new byte[64 << 20]), "/FlateDecode"));
        assertRefused(
                FileRefusal.EXPANDS_TOO_MUCH,
                paper(deflated(deflated(new byte[64 << 20])), "[/FlateDecode /FlateDecode]"));
        assertRefused(
                FileRefusal.TWO_IN_ONE,
                joined(paper(deflated(new byte[10]), "/FlateDecode"), zip("a.txt", "hello")));
    }

    private FileKind kindOf(byte[] content) throws IOException {
        Path file = Files.createTempFile(folder, "sent", ".tmp");
        Files.write(file, content);
        return ContentCheck.of(file);
    }

    private void assertRefused(FileRefusal why, byte[] content) {
        ThrowingCallable looking = () -> kindOf(content);
        assertThatThrownBy(looking)
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.errors().get(0).key()).isEqualTo(why.key()));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        return zip(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] workbook(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            if (!entry.equals("xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            }
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] paper(byte[] stream, String filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print(out, "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n");
        print(out, "2 0 obj <</Filter " + filter + " /Length " + stream.length + ">>\nstream\n");
        out.write(stream);
        print(out, "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
        return out.toByteArray();
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new DeflaterOutputStream(out)) {
            packing.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        int found = -1;
        for (int at = ByteSearch.indexOf(bytes, wanted, 0, bytes.length);
                at >= 0;
                at = ByteSearch.indexOf(bytes, wanted, at + 1, bytes.length)) {
            found = at;
        }
        return found;
    }
}

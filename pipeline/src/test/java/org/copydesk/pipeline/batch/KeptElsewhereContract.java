package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.LostPayloadException;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.Verification;
import org.copydesk.pipeline.store.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payloads that are kept by reference, on whatever database the store lies. */
abstract class KeptElsewhereContract {
    @TempDir
    Path temp;

    private Path inbox;

    /** A new, empty database. */
    abstract TestDatabase fresh(Path folder);

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), "Title a\nIt was teh mayor.\n");
        Files.writeString(inbox.resolve("b #1.txt"), "Title b\nBOOM\n");
        Files.writeString(inbox.resolve("c.jsonl"), "{\"text\": \"Title c\\nOne.\"}\n");
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.writeBytes(gzip(conversion("d", "Title d\nTwo.\n")));
        warc.writeBytes(gzip(conversion("e", "Title e\nThree.\n")));
        Files.write(inbox.resolve("x.warc.gz"), warc.toByteArray());
    }

    private static String conversion(String path, String text) {
        return "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://example.org/" + path
                + "\r\nWARC-Date: 2026-03-01T04:05:06Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
                + "\r\nContent-Type: text/plain\r\nContent-Length: " + text.length() + "\r\n\r\n" + text + "\r\n\r\n";
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static List<String> kept(TestHost host) {
        return host.jdbc()
                .queryForList(
                        "SELECT SUBSTRING(d.uri, LENGTH(d.uri) - 4) || ' ' || CASE WHEN p.content IS NULL THEN"
                                + " 'file ' || CASE WHEN p.kept_at = 0 THEN 'whole' ELSE 'from within' END ELSE 'bytes' END"
                                + " FROM capture c JOIN document d ON d.id = c.document_id JOIN payload p ON p.id = c.payload_id"
                                + " WHERE c.run_id = 1 ORDER BY d.uri DESC",
                        String.class);
    }

    @Test
    void filesAndRecordsOfWebArchivesAreReadAgainWhereTheyStand() throws IOException {
        try (TestHost host = TestHost.start(fresh(temp), PayloadStorage.REFERENCES)) {
            assertThat(host.clean(inbox).cleaned()).isEqualTo(4);
            assertThat(kept(host))
                    .containsExactly(
                            "org/e file from within",
                            "org/d file whole",
                            "ine=1 bytes",
                            "1.txt file whole",
                            "a.txt file whole");
            Verifier verifier = host.get(Verifier.class);
            assertThat(verifier.verify(done -> {})).isEqualTo(new Verification(4, List.of()));
            QuarantineStore quarantine = host.get(QuarantineStore.class);
            CleaningRuns runs = host.get(CleaningRuns.class);
            assertThat(runs.retry(quarantine.all(), RunListener.NONE).quarantined())
                    .isOne();
            assertThat(quarantine.all()).extracting(one -> one.stage()).containsExactly("chrome.share");

            Files.writeString(inbox.resolve("a.txt"), "Title a\nIt was the mayor.\n");
            Files.delete(inbox.resolve("x.warc.gz"));
            assertThat(verifier.verify(done -> {}).differ())
                    .extracting(one -> one.uri().replaceFirst(".*/", "") + ": "
                            + one.reason().replaceFirst(": .*", ""))
                    .containsExactlyInAnyOrder(
                            "a.txt: the bytes are kept by reference, and the file has changed",
                            "d: the bytes are kept by reference, and the file is gone",
                            "e: the bytes are kept by reference, and the file is gone");
            PayloadStore payloads = host.get(PayloadStore.class);
            String lost =
                    host.get(CleaningStore.class).find("a.txt").orElseThrow().payloadId();
            assertThatExceptionOfType(LostPayloadException.class).isThrownBy(() -> payloads.head(lost, 10));
            Files.writeString(inbox.resolve("b #1.txt"), "Title b\nquiet now\n");
            runs.retry(quarantine.all(), RunListener.NONE);
            // The decoded text is stored, so the document is tried again though its file is no longer what it was.
            assertThat(quarantine.all()).extracting(one -> one.stage()).containsExactly("chrome.share");
        }
    }

    @Test
    void aCrawlThatWasMovedIsFoundWhenItIsReadAgainAndBytesTakeThePlaceOfReferences() throws IOException {
        TestDatabase database = fresh(temp);
        try (TestHost host = TestHost.start(database, PayloadStorage.REFERENCES)) {
            host.clean(inbox);
            inbox = Files.move(inbox, temp.resolve("moved"));
            assertThat(host.get(Verifier.class).verify(done -> {}).differ()).hasSize(3);
            host.clean(inbox);
            assertThat(host.get(Verifier.class).verify(done -> {}).differ()).isEmpty();
        }
        try (TestHost host = TestHost.start(database)) {
            host.clean(inbox);
            assertThat(host.count("SELECT COUNT(*) FROM payload WHERE content IS NULL"))
                    .isZero();
            assertThat(host.count("SELECT COUNT(*) FROM payload WHERE kept_in IS NOT NULL"))
                    .isZero();
        }
    }
}

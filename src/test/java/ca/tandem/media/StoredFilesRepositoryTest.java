package ca.tandem.media;

import static ca.tandem.media.FileFixture.pdf;
import static ca.tandem.media.FileFixture.picture;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Sha256;
import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that files are stored and read, on H2 and on PostgreSQL. */
class StoredFilesRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void everyRenditionComesBackAsItWasStored(Schema schema) {
        var processed = FileFixture.processed(picture("PNG", 1_000, 500));
        schema.inTransaction(entityManager -> storage(entityManager).store(processed));

        assertThat(processed.renditions()).extracting(Rendition::width).containsExactly(1_000, 960, 480);
        for (var expected : processed.renditions()) {
            var rendition = rendition(schema, processed, expected.width()).orElseThrow();
            assertThat(rendition.getFormat()).isEqualTo(ServedFormat.PNG);
            assertThat(rendition.getHeight()).isEqualTo(expected.height());
            assertThat(content(schema, rendition)).isEqualTo(expected.content()).hasSize(rendition.getByteCount());
        }
        assertThat(rendition(schema, processed, 961)).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFileOfManyChunksComesBackWhole(Schema schema) {
        var noise = new byte[3 * StoredChunk.LENGTH];
        new Random(7).nextBytes(noise);
        var content = pdf(1, document -> {
            var stream = document.getDocument().createCOSStream();
            try (var plain = stream.createOutputStream()) {
                plain.write(noise);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        });
        var processed = FileFixture.processed(content);
        schema.inTransaction(entityManager -> storage(entityManager).store(processed));

        assertThat(content(schema, rendition(schema, processed, 0).orElseThrow()))
                .isEqualTo(content);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theSameContentIsStoredOnce(Schema schema) {
        var processed = FileFixture.processed(picture("PNG", 333, 30));
        schema.inTransaction(entityManager -> storage(entityManager).store(processed));
        schema.inTransaction(entityManager -> storage(entityManager).store(processed));
        Long count = schema.inTransaction(entityManager -> entityManager
                .createQuery("select count(r) from StoredRendition r where r.file.hash = :hash", Long.class)
                .setParameter("hash", processed.hash())
                .getSingleResult());
        assertThat(count).isOne();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anOriginalComesBackAsItCameAndADocumentHasNone(Schema schema) {
        var noise = new byte[StoredChunk.LENGTH + 1];
        new Random(7).nextBytes(noise);
        var original = FileFixture.join(picture("PNG", 321, 30), noise);
        var processed = FileFixture.processed(picture("PNG", 321, 30));
        var document = FileFixture.pdf();
        for (var time = 0; time < 2; time++) {
            schema.inTransaction(entityManager -> storage(entityManager).storeWithOriginal(processed, original));
            schema.inTransaction(entityManager ->
                    storage(entityManager).storeWithOriginal(FileFixture.processed(document), document));
        }

        assertThat(original(schema, HexFormat.of().formatHex(Sha256.of(original)), processed.hash()))
                .isEqualTo(original);
        assertThat(original(schema, "0".repeat(64), processed.hash()))
                .isEqualTo(processed.renditions().get(0).content());
        var hash = HexFormat.of().formatHex(Sha256.of(document));
        assertThat(original(schema, hash, hash)).isEqualTo(document);
        Optional<StoredOriginal> ofDocument =
                schema.inTransaction(entityManager -> files(entityManager).original(hash));
        assertThat(ofDocument).isEmpty();
    }

    private static byte[] original(Schema schema, String originalHash, String hash) {
        return schema.inTransaction(entityManager -> {
            var bytes = new ByteArrayOutputStream();
            try {
                storage(entityManager).writeOriginal(originalHash, hash, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void nothingIsFoundUnderAnotherHash(Schema schema) {
        var file = schema.inTransaction(entityManager -> files(entityManager).byHash("0".repeat(64)));
        assertThat(file).isEmpty();
    }

    private static Optional<StoredRendition> rendition(Schema schema, ProcessedFile file, int width) {
        return schema.inTransaction(entityManager -> files(entityManager).rendition(file.hash(), width));
    }

    private static byte[] content(Schema schema, StoredRendition rendition) {
        return schema.inTransaction(entityManager -> {
            var bytes = new ByteArrayOutputStream();
            try {
                storage(entityManager).write(rendition, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        });
    }

    private static StoredFiles files(EntityManager entityManager) {
        return storage(entityManager).storedFiles;
    }

    private static FileStorage storage(EntityManager entityManager) {
        return FileFixture.storage(entityManager, Clock.fixed(NOON, ZoneOffset.UTC));
    }
}

package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Decision;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Text;
import ca.tandem.posting.Works;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Fifty processes that publish are killed (SIGKILL) at moments drawn by chance; {@link KilledProcessIT} does the same with the whole
 * server, fewer times.
 */
class KilledPublishingIT {

    private static final int KILLS = 50;
    private static final int AT_ONCE = 3;
    private static final int POSTINGS = 60;
    private static final int LONGEST_LIFE = 350;

    /** A fixed seed, so that a run that fails can be looked at again. */
    private final Random random = new Random(20261122);

    @Test
    void killedAtAnyMomentItLeavesBothLanguagesOrNeither(@TempDir Path elsewhere) throws Exception {
        var address = Schema.addressOnPostgres();
        var source = new PGSimpleDataSource();
        source.setUrl(address);
        source.setUser("postgres");
        var published = new ArrayList<Integer>();
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try (var schema = Schema.on(source)) {
            var lives = IntStream.range(0, KILLS)
                    .mapToObj(kill -> pool.submit(() -> {
                        var keys = keys(kill);
                        schema.inTransaction(entityManager -> prepare(entityManager, keys));
                        publishAndKill(elsewhere, address, keys);
                        return schema.inTransaction(entityManager -> allOrNothing(entityManager, keys));
                    }))
                    .toList();
            for (var life : lives) {
                published.add(life.get());
            }
        } finally {
            pool.shutdownNow();
        }
        System.out.println("Killed " + KILLS + " times while publishing; so many of " + POSTINGS
                + " were public each time, in both languages: " + published);
        assertThat(published).as("some were killed in the middle").anyMatch(count -> count > 0 && count < POSTINGS);
    }

    private static List<String> keys(int kill) {
        return IntStream.range(0, POSTINGS)
                .mapToObj(number -> "kill-" + kill + "-" + number)
                .toList();
    }

    private static Void prepare(EntityManager entityManager, List<String> keys) {
        var works = new Works(entityManager, written -> {}, moved -> {}, List.of());
        for (var key : keys) {
            var texts = EditionFixture.texts();
            var named = Bilingual.of((Language language) -> new Text(
                    texts.get(language).title() + " " + key,
                    texts.get(language).description(),
                    texts.get(language).body()));
            works.authoring().open(key, Language.EN, named, new Facts(), EditionFixture.AUTHOR);
            take(works, key, Action.SUBMIT, EditionFixture.AUTHOR);
            take(works, key, Action.DELIVER, EditionFixture.TRANSLATOR);
        }
        return null;
    }

    private static void take(Works works, String key, Action action, Actor actor) {
        var version = works.postings().edition(key).orElseThrow().getVersion();
        works.workflow().perform(key, version, Decision.of(action), actor);
    }

    private void publishAndKill(Path elsewhere, String address, List<String> keys) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PublishingProcess.class.getName(),
                address));
        command.addAll(keys);
        // Not in the project's folder, where the changelog would be found a second time.
        var process = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var line = output.readLine();
            while (line != null && !line.equals(PublishingProcess.READY)) {
                line = output.readLine();
            }
            assertThat(line).as("it began to publish").isNotNull();
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(LONGEST_LIFE)).toNanos());
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /** How many are public. */
    private static int allOrNothing(EntityManager entityManager, List<String> keys) {
        var works = new Works(entityManager, written -> {}, moved -> {}, List.of());
        var publications = new Publications();
        publications.entityManager = entityManager;
        var count = 0;
        for (var key : keys) {
            var edition = works.postings().edition(key).orElseThrow();
            var shown = publications.byKey(key);
            assertThat(edition.getLastMove().orElseThrow().getTo()).isEqualTo(edition.getState());
            if (shown.isPresent()) {
                count++;
                assertThat(edition.getState()).isEqualTo(State.PUBLISHED);
                for (var language : Language.values()) {
                    assertThat(shown.get().textIn(language)).isEqualTo(edition.textIn(language));
                    assertThat(shown.get().getSlugs().get(language)).isNotBlank();
                }
            } else {
                assertThat(edition.getState()).isEqualTo(State.APPROVAL);
            }
        }
        return count;
    }
}

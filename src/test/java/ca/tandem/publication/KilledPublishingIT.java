package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingServices;
import ca.tandem.posting.PostingText;
import ca.tandem.publication.transparency.TransparencyLogFixture;
import ca.tandem.testing.DatabaseSteps;
import ca.tandem.testing.Patience;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Fifty processes that publish are killed (SIGKILL) at steps that are drawn: half of them between two statements, the others at whatever
 * instant the kill reaches them after the step. {@link RestartIT} does the same with the whole server, fewer times.
 */
@Tag("slow")
class KilledPublishingIT {

    private static final int KILLS = 50;
    private static final int IN_THE_MIDDLE = 44;
    private static final int AT_ONCE = 3;
    private static final int POSTINGS = 4;
    private static final int FURTHER = 12;

    /** A fixed seed, so that a run that fails can be looked at again. */
    private final Random random = new Random(20261122);

    private final String address = Schema.addressOnPostgres();

    /**
     * The kill of a process, planned before its start.
     *
     * @param number the process's number
     * @param announced the number of the step after whose announcement it is killed
     * @param last the number of the step that it does not take even if the kill is late; the same where it is to die between two
     *     statements
     * @param step the step that is announced
     * @param fewest how many postings are public at least
     * @param most how many are public at most
     */
    private record ProcessKill(int number, int announced, int last, String step, int fewest, int most) {

        boolean isBetweenStatements() {
            return announced == last;
        }
    }

    @Test
    void killedAtAnyStepItLeavesBothLanguagesOrNeither(@TempDir Path elsewhere) throws Exception {
        var published = new TreeMap<Integer, Integer>();
        var source = source("rehearsal");
        try (var schema = Schema.on(source)) {
            for (var number = 0; number <= KILLS + 1; number++) {
                var keys = keys(number);
                schema.inTransaction(entityManager -> prepare(entityManager, keys));
            }
            var steps = PublishingProcess.rehearse(source, keys(KILLS));
            var jvm = new PublishingJvm(elsewhere);
            jvm.rehearse(arguments(source, steps.size(), steps.size(), keys(KILLS + 1)));
            var kills = draw(steps);
            for (var count : inParallel(kills, kill -> {
                publishAndKill(jvm, kill);
                return schema.inTransaction(entityManager -> countPublished(entityManager, keys(kill.number())));
            })) {
                published.merge(count, 1, Integer::sum);
            }
            report(steps, kills, published);
        }
        assertThat(published.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(KILLS);
        assertThat(KILLS - published.getOrDefault(0, 0) - published.getOrDefault(POSTINGS, 0))
                .as("killed in the middle")
                .isGreaterThanOrEqualTo(40);
    }

    private static void report(List<String> steps, List<ProcessKill> kills, Map<Integer, Integer> published) {
        System.out.println(KILLS + " processes killed while they published " + POSTINGS + " postings in " + steps.size()
                + " steps; so many had so many public, in both languages each: " + published);
        System.out.println("Killed before it took the step: "
                + kills.stream()
                        .filter(ProcessKill::isBetweenStatements)
                        .collect(Collectors.groupingBy(ProcessKill::step, TreeMap::new, Collectors.counting())));
        System.out.println("Killed at some instant after it came to the step: "
                + kills.stream()
                        .filter(kill -> !kill.isBetweenStatements())
                        .collect(Collectors.groupingBy(ProcessKill::step, TreeMap::new, Collectors.counting())));
    }

    /** Draws the kills, most of which happen when some of the postings are public and others are not yet. */
    private List<ProcessKill> draw(List<String> steps) {
        var first = steps.indexOf(DatabaseSteps.AFTER_COMMIT);
        var last = steps.lastIndexOf(DatabaseSteps.BEFORE_COMMIT);
        var middle = IntStream.rangeClosed(first, last).boxed().toList();
        var ends = IntStream.range(0, steps.size())
                .filter(step -> step < first || step > last)
                .boxed()
                .toList();
        return IntStream.range(0, KILLS)
                .mapToObj(number -> {
                    var possible = number < IN_THE_MIDDLE ? middle : ends;
                    var at = random.nextInt(possible.size());
                    var until = number % 2 == 0 ? at : Math.min(possible.size() - 1, at + 1 + random.nextInt(FURTHER));
                    var announced = possible.get(at);
                    var stands = possible.get(until);
                    return new ProcessKill(
                            number,
                            announced,
                            stands,
                            steps.get(announced),
                            commits(steps, announced),
                            commits(steps, stands));
                })
                .toList();
    }

    private static int commits(List<String> steps, int until) {
        return (int) steps.subList(0, until + 1).stream()
                .filter(DatabaseSteps.AFTER_COMMIT::equals)
                .count();
    }

    private interface KilledRun {
        int run(ProcessKill kill) throws Exception;
    }

    private static List<Integer> inParallel(List<ProcessKill> kills, KilledRun run) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var published = new ArrayList<Integer>();
            var runs =
                    kills.stream().map(kill -> pool.submit(() -> run.run(kill))).toList();
            for (var i = 0; i < KILLS; i++) {
                var kill = kills.get(i);
                var count = runs.get(i).get();
                assertThat(count).as(kill.toString()).isBetween(kill.fewest(), kill.most());
                published.add(count);
            }
            return published;
        } finally {
            pool.shutdownNow();
        }
    }

    private PGSimpleDataSource source(String name) {
        var source = new PGSimpleDataSource();
        source.setUrl(address);
        source.setUser("postgres");
        source.setApplicationName(name);
        return source;
    }

    private static List<String> keys(int kill) {
        return IntStream.range(0, POSTINGS)
                .mapToObj(number -> "kill-" + kill + "-" + number)
                .toList();
    }

    private static Void prepare(EntityManager entityManager, List<String> keys) {
        var postingServices = new PostingServices(entityManager, written -> {}, actionTaken -> {}, List.of());
        for (var key : keys) {
            var texts = EditionFixture.texts();
            var named = Bilingual.of((Language language) -> new PostingText(
                    texts.get(language).title() + " " + key,
                    texts.get(language).description(),
                    texts.get(language).body()));
            postingServices.postingEditor().open(key, Language.EN, named, new Facts(), EditionFixture.AUTHOR);
            take(postingServices, key, Action.SUBMIT, EditionFixture.AUTHOR);
            take(postingServices, key, Action.DELIVER, EditionFixture.TRANSLATOR);
        }
        return null;
    }

    private static void take(PostingServices postingServices, String key, Action action, Actor actor) {
        var version = postingServices.postings().edition(key).orElseThrow().getVersion();
        postingServices.workflow().perform(key, version, ActionRequest.of(action), actor);
    }

    private static List<String> arguments(PGSimpleDataSource source, int announced, int last, List<String> keys) {
        var arguments = new ArrayList<>(List.of(source.getUrl(), Integer.toString(announced), Integer.toString(last)));
        arguments.addAll(keys);
        return arguments;
    }

    private void publishAndKill(PublishingJvm jvm, ProcessKill kill) throws IOException {
        var name = "process-" + kill.number();
        var process = jvm.start(name, arguments(source(name), kill.announced(), kill.last(), keys(kill.number())));
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var line = output.readLine();
            while (line != null && !line.equals(kill.step())) {
                line = output.readLine();
            }
            if (line == null) {
                throw new AssertionError(kill + " never came to its step: " + Files.readString(jvm.log(name)));
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
        Patience.until("PostgreSQL has ended what " + name + " began", () -> isGone(name));
    }

    /** A commit that was on its way is carried out after the process's death, too. */
    private boolean isGone(String name) {
        try (var connection = source("observer").getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from pg_stat_activity where application_name = ?")) {
            query.setString(1, name);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1) == 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not say who is connected", e);
        }
    }

    /** Counts the public postings and checks that each is public in both languages, and in the log, or in neither. */
    private static int countPublished(EntityManager entityManager, List<String> keys) {
        var postingServices = new PostingServices(entityManager, written -> {}, actionTaken -> {}, List.of());
        var publications = new Publications();
        publications.entityManager = entityManager;
        var log = TransparencyLogFixture.on(entityManager);
        var count = 0;
        for (var key : keys) {
            var edition = postingServices.postings().edition(key).orElseThrow();
            var shown = publications.byKey(key);
            assertThat(edition.getLastMove().orElseThrow().getTo()).isEqualTo(edition.getState());
            if (shown.isPresent()) {
                count++;
                assertThat(log.history(key, shown.get().getNumber())).isPresent();
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

package ca.tandem.costs;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.notification.Notifications;
import ca.tandem.posting.Corrections;
import ca.tandem.posting.PostingList;
import ca.tandem.posting.Postings;
import ca.tandem.posting.editing.Autosaves;
import ca.tandem.posting.revision.Revisions;
import ca.tandem.publication.Publications;
import ca.tandem.review.ReviewLinks;
import ca.tandem.testing.QueryPlanRecorder;
import ca.tandem.testing.QueryPlanRecorder.PlannedQuery;
import ca.tandem.testing.Schema;
import ca.tandem.translation.comment.Comments;
import ca.tandem.work.task.Tasks;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tests that PostgreSQL answers the queries of lists and timers, with 20,000 postings, along an index and never through a whole table. To
 * count everything is to read everything; such queries are left out. So is the table of postings, which has little more than keys:
 * PostgreSQL rather reads its megabyte and a half than look up a few hundred of its rows one by one.
 */
class PlansTest {

    private static final Instant NOW = Instant.parse("2026-11-02T17:00:00Z");
    private static final Actor ACTOR = new Actor("account7", Set.of(Role.AUTHOR));

    private static final Pattern WHOLE_TABLE = Pattern.compile(
            "Seq Scan on (edition|edition_comment|edition_text|state_change|contribution|notification|publication|task|revision|unit)\\b");

    private static Schema filled;
    private static QueryPlanRecorder recorder;
    private static Schema schema;

    @BeforeAll
    static void fill() throws SQLException {
        filled = Schema.onPostgres();
        try (var connection = filled.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(FILLING);
        }
        recorder = new QueryPlanRecorder(filled.dataSource());
        schema = Schema.existing(recorder.dataSource());
    }

    @AfterAll
    static void drop() {
        schema.close();
        filled.close();
    }

    @Test
    void noListAndNoClockReadsAWholeTable() {
        var asked = new LinkedHashMap<String, Runnable>();
        var plans = schema.inTransaction(entityManager -> {
            ask(entityManager, asked);
            recorder.takeQueries();
            var found = new LinkedHashMap<String, List<PlannedQuery>>();
            asked.forEach((name, question) -> {
                question.run();
                found.put(name, recorder.takeQueries());
            });
            return found;
        });
        assertThat(plans.values()).as("each was sent").allSatisfy(queries -> assertThat(queries)
                .isNotEmpty());
        assertThat(wholeTables(plans)).isEmpty();
    }

    @Test
    void aQueryWithoutAnIndexIsSeenAsSuch() {
        var plans = schema.inTransaction(entityManager -> {
            recorder.takeQueries();
            entityManager
                    .createQuery("select e.id from Edition e where e.approvedHash = :hash", Long.class)
                    .setParameter("hash", "none")
                    .getResultList();
            return Map.of("by hash", recorder.takeQueries());
        });
        assertThat(wholeTables(plans)).containsOnlyKeys("by hash");
    }

    private static Map<String, String> wholeTables(Map<String, List<PlannedQuery>> plans) {
        var found = new LinkedHashMap<String, String>();
        plans.forEach((name, queries) -> queries.stream()
                .filter(query -> !query.sql().startsWith("SELECT COUNT("))
                .filter(query -> query.plan().stream()
                        .anyMatch(line -> WHOLE_TABLE.matcher(line).find()))
                .forEach(query -> found.put(
                        name, query.sql() + query.plan().stream().collect(Collectors.joining("\n", "\n", "")))));
        return found;
    }

    private static void ask(EntityManager entityManager, Map<String, Runnable> asked) {
        var postings = repository(Postings.class, entityManager);
        var list = repository(PostingList.class, entityManager);
        var notifications = repository(Notifications.class, entityManager);
        var publications = repository(Publications.class, entityManager);
        var tasks = repository(Tasks.class, entityManager);
        var comments = repository(Comments.class, entityManager);
        var edition = postings.edition("p7").orElseThrow();
        asked.put("a posting by its key", () -> postings.byKey("p7"));
        asked.put("the editions of several postings", () -> postings.of(List.of("p7", "p8", "p9")));
        asked.put("all editions of a posting", () -> postings.editions("p7"));
        asked.put("what is in work", () -> postings.inStates(Set.of(State.DRAFT, State.TRANSLATION, State.APPROVAL)));
        asked.put("what waits for a confirmation", postings::unconfirmed);
        asked.put("what is due to be published", () -> postings.scheduledUntil(NOW));
        asked.put("the history of a posting", () -> postings.history("p7"));
        asked.put("the list of all postings", () -> list.find(null, null, 1, 25));
        asked.put("the list of drafts", () -> list.find(State.DRAFT, null, 1, 25));
        asked.put("the list of published postings", () -> list.find(State.PUBLISHED, null, 1, 25));
        asked.put("notifications", () -> notifications.of(ACTOR, false, 1, 25));
        asked.put("unread notifications", () -> notifications.of(ACTOR, true, 1, 25));
        asked.put("what waits for attention", () -> notifications.waiting(ACTOR, "p7", null, true));
        asked.put("the latest notification", () -> notifications.latest(ACTOR));
        asked.put("notices of archiving", () -> call(notifications, "archivingNotices", LocalDate.of(2026, 11, 1)));
        asked.put("whether a notification was given", () -> call(notifications, "exists", "none"));
        asked.put("a publication", () -> publications.byKey("p700"));
        asked.put("new publications", () -> publications.withNumberAbove(19_990));
        asked.put(
                "what is archived soon",
                () -> publications.unchangedSince(
                        NOW.atZone(ZoneOffset.UTC).minus(Period.ofYears(2)).toInstant()));
        asked.put("the task of an edition", () -> tasks.of(edition));
        asked.put("the tasks of editions", () -> tasks.of(List.of(edition)));
        asked.put("the tasks of somebody", () -> call(tasks, "editionsOf", "account7"));
        asked.put("open tasks", tasks::open);
        asked.put("tasks that are due", () -> tasks.dueUntil(LocalDate.of(2026, 11, 2)));
        asked.put("comments", () -> comments.shownWith(edition));
        asked.put("revisions", () -> repository(Revisions.class, entityManager).of("p7"));
        asked.put("corrections", () -> repository(Corrections.class, entityManager)
                .of("p7"));
        asked.put("review links", () -> repository(ReviewLinks.class, entityManager)
                .of("p7"));
        asked.put(
                "unsaved work", () -> repository(Autosaves.class, entityManager).summaries(ACTOR));
    }

    private static <T> T repository(Class<T> type, EntityManager entityManager) {
        try {
            var constructor = type.getDeclaredConstructor();
            var repository = constructor.newInstance();
            for (var field : type.getDeclaredFields()) {
                if (field.getType() == EntityManager.class || field.getType() == Clock.class) {
                    field.setAccessible(true);
                    field.set(
                            repository,
                            field.getType() == Clock.class ? Clock.fixed(NOW, ZoneOffset.UTC) : entityManager);
                }
            }
            return repository;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static void call(Object repository, String name, Object argument) {
        try {
            var method = Arrays.stream(repository.getClass().getDeclaredMethods())
                    .filter(one -> one.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            method.invoke(repository, argument);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(name, e);
        }
    }

    /** Statements that fill a database as after ten years: a few hundred postings in work, the others public or past. */
    private static final String FILLING =
            """
            insert into posting (id, posting_key, last_edition, created_at, changes, version)
              select g, 'p' || g, 1, timestamp '2026-11-01' - g * interval '1 hour', 1, 1 from generate_series(1, 20000) g;
            insert into edition (id, posting_id, edition_number, edition_state, source_language, unlisted, application_hidden, withdrawn,
                unconfirmed, created_at, changed_at, version)
              select g, g, 1, case when g <= 100 then 'DRAFT' when g <= 200 then 'TRANSLATION' when g <= 300 then 'APPROVAL'
                  when g <= 310 then 'SCHEDULED' when g <= 3000 then 'PUBLISHED' else 'ARCHIVED' end, 'EN', false, false, false, g = 400,
                timestamp '2026-11-01' - g * interval '1 hour', timestamp '2026-11-01' - g * interval '1 hour', 1
              from generate_series(1, 20000) g;
            insert into edition_text (id, edition_id, text_language, title, description, body)
              select 2 * g + case l when 'EN' then 0 else 1 end, g, l, 'Keeper ' || g, 'Light', repeat('Keep the light burning. ', 20)
              from generate_series(1, 20000) g cross join (values ('EN'), ('FR')) languages (l);
            insert into contribution (edition_id, account_name, part, contributed_at)
              select g, 'account' || g % 200, 'FACTS', timestamp '2026-11-01' from generate_series(1, 20000) g;
            insert into state_change (id, edition_id, change_position, changed_at, account_name, action_taken, from_state, to_state,
                content_hash)
              select 3 * g + p, g, p, timestamp '2026-11-01' - g * interval '1 hour', 'account' || g % 200, 'SUBMIT', 'DRAFT', 'TRANSLATION',
                repeat('0', 64)
              from generate_series(1, 20000) g cross join generate_series(0, 2) p;
            insert into revision (id, edition_id, revision_number, edition_state, actions_before, occasion, account_name, began_at, saved_at,
                changed_en, changed_fr, changed_facts, content_hash, source_language, title_en, description_en, body_en, title_fr,
                description_fr, body_fr, unlisted, application_hidden)
              select g, g, 1, 'DRAFT', 0, 'SAVED', 'account7', timestamp '2026-11-01', timestamp '2026-11-01', true, true, true,
                repeat('0', 64), 'EN', 'a', 'b', 'c', 'd', 'e', 'f', false, false
              from generate_series(1, 20000) g;
            insert into task (id, edition_id, task_step, assignee, due_on, version)
              select g, g, case when g <= 300 then 'DRAFT' end, case when g <= 300 then 'account' || g % 200 end,
                case when g <= 300 then date '2026-11-02' + g % 30 end, 1
              from generate_series(1, 20000) g;
            insert into notification (id, account_name, kind, edition_id, by_name, told_at, read_at)
              select g, 'account' || g % 200, 'PUBLISHED', g % 20000 + 1, 'account1', timestamp '2026-11-01' - g * interval '1 minute',
                case when g % 50 <> 0 then timestamp '2026-11-01' end
              from generate_series(1, 60000) g;
            insert into publication (id, publication_number, posting_key, edition_number, archived, slug_en, slug_fr, title_en, title_fr,
                description_en, description_fr, body_en, body_fr, unlisted, application_hidden, posted_at, modified_at, open_since, withdrawn)
              select g, g, 'p' || g, 1, g > 3000, 'keeper-' || g, 'garde-' || g, 'a', 'b', 'c', 'd', repeat('light ', 50),
                repeat('phare ', 50), false, false, timestamp '2026-11-01' - g * interval '1 hour',
                timestamp '2026-11-01' - g * interval '1 hour', timestamp '2026-11-01' - g * interval '1 hour', false
              from generate_series(311, 20000) g;
            insert into unit (id, edition_id, position, source_language, kind, block_level, source, target, unit_status, left_out, joined,
                discussed, changed_in, version)
              select 3 * g + p, g, p, 'EN', 'PARAGRAPH', 0, repeat('Keep the light. ', 10), repeat('Veillez. ', 10), 'CONFIRMED', false,
                false, false, 1, 1
              from generate_series(1, 20000) g cross join generate_series(0, 2) p;
            insert into edition_comment (id, edition_id, account_name, said_at, comment_text, version)
              select g, g, 'account7', timestamp '2026-11-01', 'Is this the right harbour?', 1 from generate_series(1, 20000) g;
            analyze
            """;
}

package ca.tandem.alert;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.PortalKey;
import ca.tandem.notification.AlertMailComposer;
import ca.tandem.notification.ReaderMailFixture;
import ca.tandem.posting.Facts;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The services of alerts on a database, wired without a container; what is public, and what a search finds of it, the test says. */
final class AlertFixture {

    private final Schema schema;
    private final Clock clock;
    private final ReaderMailFixture mails;
    private final AlertTokens tokens = new AlertTokens();
    private final Map<Instant, String> published = new TreeMap<>();

    AlertFixture(Schema schema, Clock clock, String smtp) {
        this.schema = schema;
        this.clock = clock;
        this.tokens.portalKey = PortalKey.parse("A".repeat(43));
        this.mails = ReaderMailFixture.ofAlerts(schema, clock, smtp, this::composer);
    }

    /** Lets a posting of a key become public now. Searches of {@code q=light} find those with "light" in their keys. */
    void publish(String key) {
        published.put(clock.instant(), key);
    }

    void run(Consumer<AlertService> work) {
        check(alertService -> {
            work.accept(alertService);
            return true;
        });
    }

    /** Runs something with the service in a transaction, and returns whether it says yes. */
    boolean check(Predicate<AlertService> work) {
        return schema.inTransaction(entityManager -> {
            var alertService = new AlertService();
            alertService.alerts = alerts(entityManager);
            alertService.tokens = tokens;
            alertService.outbox = mails.alertOutbox(entityManager);
            alertService.alertSearch = new FixedSearch();
            alertService.clock = clock;
            return work.test(alertService);
        });
    }

    /** Does one round as a node does, each alert in a transaction of its own, and delivers what waits. */
    void round() {
        due().forEach(this::send);
        mails.deliver();
    }

    List<Long> due() {
        return schema.inTransaction(entityManager -> news(entityManager).due());
    }

    void send(long id) {
        schema.inTransaction(entityManager -> {
            news(entityManager).send(id);
            return null;
        });
    }

    void deliver() {
        mails.deliver();
    }

    long count(String table) {
        return schema.inTransaction(entityManager -> ((Number) entityManager
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    private AlertNews news(EntityManager entityManager) {
        var news = new AlertNews();
        news.alerts = alerts(entityManager);
        news.alertSearch = new FixedSearch();
        news.outbox = mails.alertOutbox(entityManager);
        news.settings = mails.settings();
        news.clock = clock;
        return news;
    }

    private AlertMailComposer composer(EntityManager entityManager) {
        var composer = new SearchAlertComposer();
        composer.alerts = alerts(entityManager);
        composer.tokens = tokens;
        composer.alertSearch = new FixedSearch();
        composer.addresses = new FixedAddresses();
        composer.settings = mails.settings();
        return composer;
    }

    private static SearchAlerts alerts(EntityManager entityManager) {
        var alerts = new SearchAlerts();
        alerts.entityManager = entityManager;
        return alerts;
    }

    private final class FixedSearch extends AlertSearch {

        @Override
        List<CatalogueEntry> news(SearchAlert alert, Instant after, Instant until) {
            return published.entrySet().stream()
                    .filter(posting ->
                            posting.getKey().isAfter(after) && !posting.getKey().isAfter(until))
                    .map(Map.Entry::getValue)
                    .filter(key -> alert.getSearch().isEmpty()
                            || key.contains(alert.getSearch().substring(2)))
                    .map(AlertFixture::entry)
                    .toList();
        }

        @Override
        List<String> words(String search, Language language) {
            return search.isEmpty()
                    ? List.of()
                    : List.of((language == Language.EN ? "Words: " : "Mots\u00a0: ") + search.substring(2));
        }
    }

    private static CatalogueEntry entry(String key) {
        return new CatalogueEntry(
                1,
                key,
                new Bilingual<>(key, key + "-fr"),
                new Bilingual<>("Keeper of " + key, "Gardien de " + key),
                new Bilingual<>("", ""),
                new Facts(),
                false,
                false,
                null,
                null,
                null,
                Instant.EPOCH,
                Set.of());
    }

    private static final class FixedAddresses implements AlertAddresses {

        @Override
        public String confirming(Language language, String token) {
            return "/" + language.tag() + "/alerts?confirm=" + token;
        }

        @Override
        public String ending(Language language, String token) {
            return "/" + language.tag() + "/alerts?end=" + token;
        }
    }
}
